package io.restsession.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restsession.agent.spi.Weaving;
import io.restsession.agent.spi.advice.Argument;
import io.restsession.agent.spi.advice.Arguments;
import io.restsession.agent.spi.advice.Entered;
import io.restsession.agent.spi.advice.Field;
import io.restsession.agent.spi.advice.Instead;
import io.restsession.agent.spi.advice.MethodName;
import io.restsession.agent.spi.advice.OfLibrary;
import io.restsession.agent.spi.advice.OnEnter;
import io.restsession.agent.spi.advice.OnExit;
import io.restsession.agent.spi.advice.OnReturn;
import io.restsession.agent.spi.advice.Returned;
import io.restsession.agent.spi.advice.This;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of advice around every kind of method body, with the JVM's verification on. */
class WeaverTest {

    private static final List<String> TOLD = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingIsTold() {
        TOLD.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 11, 17})
    void bodiesDoWhatTheyDidWhateverTheAdvice(int release) throws Exception {
        Bodies bodies = Bodies.of(release, folder);
        for (String method : Bodies.methods()) {
            List<String> before = Bodies.outcomes(bodies.bare(), method);
            for (Class<?> advice : List.of(EnterAdvice.class, AroundAdvice.class, FailingAdvice.class, UnansweredAdvice.class)) {
                TOLD.clear();
                assertEquals(before, Bodies.outcomes(bodies.woven(method, advice), method), method + " with " + advice);
                assertEquals(before, Bodies.outcomes(bodies.woven(method, AroundAdvice.class, advice), method), method + " in " + advice);
                assertFalse(TOLD.isEmpty(), method);
                assertEquals(before, Bodies.outcomes(bodies.blind(method, advice), method), method + " without " + advice);
            }
            if (!List.of("nothing", "always").contains(method)) {
                assertEquals(before, Bodies.outcomes(bodies.woven(method, ReturnAdvice.class, ReturnAdvice.class), method), method);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 17})
    void theFirstAdviceIsOutermostAndAllAreToldOfTheEnd(int release) throws Exception {
        Bodies bodies = Bodies.of(release, folder);
        Class<?> woven = bodies.woven("thrown", AroundAdvice.class, EnterAdvice.class);
        Object on = woven.getConstructor().newInstance();

        assertEquals("ab!", woven.getMethod("thrown", String.class).invoke(on, "ab"));
        assertEquals(List.of("around thrown [ab]", "enter thrown 5", "exit thrown [ab]", "end"), TOLD);
        TOLD.clear();
        assertThrows(ReflectiveOperationException.class, () -> woven.getMethod("thrown", String.class).invoke(on, "abc"));
        assertEquals(List.of("around thrown [abc]", "enter thrown 5", "exit thrown [abc]", "end"), TOLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 17})
    void valuesTakeThePlaceOfOthers(int release) throws Exception {
        Bodies bodies = Bodies.of(release, folder);

        Class<?> words = bodies.woven("words", ChangingAdvice.class);
        Object on = words.getConstructor().newInstance();
        assertEquals("<argxargx>", words.getMethod("words", String.class).invoke(on, "x"));
        assertEquals("argx of <argxargx>3", on.toString());

        Class<?> wide = bodies.woven("wide", WideAdvice.class);
        assertEquals(1000L + 7 + 4 + 1, wide.getMethod("wide", long.class, double.class, int.class).invoke(null, 1L, 2.0, 7));

        Class<?> inherited = bodies.woven("inherited", InheritedAdvice.class);
        assertEquals(4, inherited.getMethod("inherited").invoke(inherited.getConstructor().newInstance()));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 17})
    void anAnswerSparesTheBody(int release) throws Exception {
        Bodies bodies = Bodies.of(release, folder);

        Class<?> text = bodies.woven("caught", AroundAdvice.class, AnsweringAdvice.class);
        Object on = text.getConstructor().newInstance();
        assertEquals("answer", text.getMethod("caught", Object.class).invoke(on, "answer"));
        assertEquals(3, TOLD.size());
        assertEquals("answer3", on.toString());
        Method caught = text.getMethod("caught", Object.class);
        Throwable thrown = assertThrows(ReflectiveOperationException.class, () -> caught.invoke(on, new Error("told")));
        assertEquals("told", thrown.getCause().getMessage());
        // What does not fit is no answer.
        assertEquals("[]", caught.invoke(on, List.of()));
        assertEquals("finally3", on.toString());

        Class<?> twice = bodies.woven("twice", NumberAdvice.class);
        assertEquals(42.0, twice.getMethod("twice", double.class).invoke(twice.getConstructor().newInstance(), 1.0));
        Class<?> loop = bodies.woven("loop", NumberAdvice.class);
        assertEquals(3, loop.getMethod("loop", int.class).invoke(loop.getConstructor().newInstance(), 3));
        Class<?> always = bodies.woven("always", NumberAdvice.class);
        always.getMethod("always").invoke(always.getConstructor().newInstance());
    }

    @Test
    void constructorsTellThatTheyHaveRun() throws Exception {
        Bodies bodies = Bodies.of(17, folder);
        Class<?> woven = bodies.woven("<init>", MadeAdvice.class);

        assertEquals("text013", woven.getConstructor(int.class).newInstance(2).toString());
        assertEquals(List.of("made text3", "made text013"), TOLD);
        assertThrows(IllegalArgumentException.class, () -> bodies.woven("<init>", AroundAdvice.class));
    }

    @Test
    void aMethodThatMustBeThereIsNamed() throws Exception {
        Bodies bodies = Bodies.of(8, folder);
        UnknownShape unknown = assertThrows(UnknownShape.class, () -> bodies.weave("loop", "(J", EnterAdvice.class));
        assertEquals("sample.Bodies.loop(J", unknown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> bodies.woven("wide", InheritedAdvice.class, MissingFieldAdvice.class));
    }

    @Test
    void whereNothingIsWovenTheClassIsTheSame() throws Exception {
        byte[] classFile = Bodies.of(8, folder).weave("loop", "(I)");
        assertSame(classFile, Weaver.weave(Weaving.in(Bodies.NAME).having("loop", "(I)").where("pool", "", Weaving.ANSWER), 5, classFile));
        assertArrayEquals(classFile, Weaver.weave(Weaving.in(Bodies.NAME).having("loop", "(I)"), 5, classFile));
    }

    /** Says something before. */
    public static final class EnterAdvice {

        @OnEnter
        public static void enter(@MethodName String method, @OfLibrary int library) {
            TOLD.add("enter " + method + ' ' + library);
        }
    }

    /** Says something before and after. */
    public static final class AroundAdvice {

        @OnEnter
        public static Object enter(@MethodName String method, @Arguments Object[] arguments) {
            TOLD.add("around " + method + ' ' + List.of(arguments));
            return method + ' ' + List.of(arguments);
        }

        @OnExit
        public static void exit(@Entered Object entered) {
            TOLD.add("exit " + entered);
        }

        @OnExit
        public static void end(@This Object on) {
            TOLD.add("end");
        }
    }

    /** Gives what it is given. */
    public static final class ReturnAdvice {

        @OnReturn
        public static Object returned(@Returned Object result) {
            return result;
        }
    }

    /** Fails wherever it can. */
    public static final class FailingAdvice {

        @OnEnter
        public static Object enter() {
            throw new Error("enter");
        }

        @Instead
        public static Object[] instead(@Entered Object entered) {
            throw new IllegalStateException(String.valueOf(entered));
        }

        @OnReturn
        public static void returned() {
            throw new IllegalStateException("returned");
        }

        @OnExit
        public static void exit() {
            TOLD.add("exit");
            throw new Error("exit");
        }
    }

    /** Could answer, and does not. */
    public static final class UnansweredAdvice {

        @Instead
        public static Object[] answer(@This Object on) {
            TOLD.add("asked");
            return null;
        }
    }

    /** Puts something in the place of an argument, a result and a field. */
    public static final class ChangingAdvice {

        @OnEnter(argument = 0)
        public static Object argument(@Argument(0) String word) {
            return "arg" + word;
        }

        @OnReturn
        public static Object result(@Returned String found) {
            return '<' + found + '>';
        }

        @OnReturn(field = "text")
        public static Object field(@Argument(0) Object word, @Returned Object found, @Field("text") String kept) {
            return word + " of " + found;
        }
    }

    /** The same with values that take up two places. */
    public static final class WideAdvice {

        @OnEnter(argument = 0)
        public static long argument(@Argument(0) long first, @Argument(1) double second) {
            return first * 1000;
        }

        @OnReturn
        public static long result(@Returned long sum, @Argument(0) long first, @Argument(1) Object second) {
            return first == 1000 && second.equals(2.0) ? sum + 1 : 0;
        }
    }

    /** Knows a field of a superclass. */
    public static final class InheritedAdvice {

        @OnEnter(field = "count")
        public static int count(@Field("count") int count) {
            return count + 1;
        }
    }

    /** Knows a field that is not there. */
    public static final class MissingFieldAdvice {

        @OnEnter
        public static void enter(@Field("missing") Object field) {
            throw new AssertionError();
        }
    }

    /** Answers with the argument, and keeps it in a field. */
    public static final class AnsweringAdvice {

        @Instead(field = "text")
        public static Object[] answer(@Argument(0) Object argument) {
            return new Object[] {argument, argument instanceof Throwable ? argument : null};
        }
    }

    /** Answers with a number, and where there are no arguments with nothing. */
    public static final class NumberAdvice {

        @Instead
        public static Object[] answer(@Arguments Object[] arguments) {
            if (arguments.length == 0) {
                return new Object[2];
            }
            return new Object[] {arguments[0] instanceof Double ? (Object) 42.0 : arguments[0], null};
        }
    }

    /** Tells what was made. */
    public static final class MadeAdvice {

        @OnReturn
        public static void made(@This Object made) {
            TOLD.add("made " + made);
        }
    }
}
