package io.restsession.agent.weave;

import io.restsession.agent.spi.Weaving;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;

/** A class with every kind of method body, as several compilers would have written it. */
final class Bodies {

    static final String NAME = "sample.Bodies";

    private static final String SOURCE = """
        package sample;
        public class Bodies extends Base {
            private String text = "text";
            public Bodies() { }
            public Bodies(int depth) { this(); for (int i = 0; i < depth; i++) { text += i; } }
            public String toString() { return text + count; }
            public int inherited() { return count; }
            public void nothing() { }
            public int loop(int n) { while (n > 10) { n -= 3; } int sum = 0; for (int i = 0; i < n; i++) { sum += i; } return sum; }
            public static long wide(long a, double b, int c) { long r = a + c; double d = b * 2; r += (long) d; return r; }
            public double twice(double d) { return d * 2; }
            public float real(float f, boolean b, char c, byte y, short s) { float r = f; if (b) { r += c + y + s; } return r; }
            public boolean not(boolean b) { return !b; }
            public String caught(Object o) {
                try { return o.toString(); } catch (NullPointerException e) { String none = "none"; return none; }
                finally { text = "finally"; }
            }
            public String thrown(String s) throws Exception {
                String before = s + "!"; if (s.length() > 2) { throw new Exception(before); } return before;
            }
            public void always() { throw new IllegalStateException("always"); }
            public int choice(int n) {
                switch (n) { case 1: return 10; case 2: n = 7; case 3: return n; default: throw new Error("default"); }
            }
            public String words(String w) { switch (w) { case "a": return "A"; default: return w + w; } }
            public int locked(Object lock, int n) {
                synchronized (lock) { if (n < 0) { throw new IllegalArgumentException("n"); } return n; }
            }
            public synchronized Object[] array(Object[] given) { Object[] made = given.clone(); given = null; return made; }
            public String overwritten(String s, long l) {
                long m = l; s = s + m; l = 5; for (int i = 0; i < 2; i++) { s = s + i + l; } return s;
            }
            public int nested(int n) {
                int r = 0;
                for (int i = 0; i < n; i++) {
                    try { if (i == 2) { continue; } r += 10 / (i - 1); } catch (ArithmeticException e) { r += 100; } finally { r++; }
                }
                return r;
            }
        }
        class Base { protected int count = 3; }
        """;

    private final byte[] bare;
    private final byte[] base;

    private Bodies(byte[] bare, byte[] base) {
        this.bare = bare;
        this.base = base;
    }

    /** @param release as javac's; 5: class files of before there were frames */
    static Bodies of(int release, Path folder) throws IOException {
        List<String> options = List.of("--release", String.valueOf(Math.max(release, 8)), "-g", "-Xlint:-options", "-proc:none",
            "-d", folder.toString());
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///sample/Bodies.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return SOURCE;
            }
        };
        if (!ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, List.of(file)).call()) {
            throw new IllegalStateException("does not compile");
        }
        byte[] bare = Files.readAllBytes(folder.resolve("sample/Bodies.class"));
        return new Bodies(release > 5 ? bare : withoutFrames(bare), Files.readAllBytes(folder.resolve("sample/Base.class")));
    }

    private static byte[] withoutFrames(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V1_5, access, name, signature, superName, interfaces);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** The class as it is, in a loader of its own. */
    Class<?> bare() throws Exception {
        return loaded(bare, Bodies.class.getClassLoader());
    }

    /** The class with advice on all methods of a name, the first one outermost. */
    Class<?> woven(String method, Class<?>... advice) throws Exception {
        return loaded(weave(method, "", advice), Bodies.class.getClassLoader());
    }

    /** The same, where the advice can't be seen. */
    Class<?> blind(String method, Class<?> advice) throws Exception {
        return loaded(weave(method, "", advice), null);
    }

    byte[] weave(String method, String descriptor, Class<?>... advice) throws Exception {
        Weaving weaving = Weaving.in(NAME);
        for (Class<?> each : advice) {
            weaving.on(method, descriptor, each.getName());
        }
        return Weaver.weave(weaving, 5, bare);
    }

    /** All that is called with what {@link #outcomes} calls. */
    static List<String> methods() {
        return List.of("inherited", "nothing", "loop", "wide", "twice", "real", "not", "caught", "thrown", "always", "choice", "words",
            "locked", "array", "overwritten", "nested");
    }

    /** What comes of calling a method with several arguments, and what it leaves behind. */
    static List<String> outcomes(Class<?> type, String name) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)) {
                for (int i = 0; i < 5; i++) {
                    Object on = type.getConstructor().newInstance();
                    outcomes.add(outcome(method, on, i) + " on " + on);
                }
            }
        }
        return outcomes;
    }

    private static String outcome(Method method, Object on, int variant) throws IllegalAccessException {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method.getParameterTypes()[i], variant);
        }
        try {
            Object result = method.invoke(on, arguments);
            return result instanceof Object[] array ? List.of(array).toString() : String.valueOf(result);
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause());
        }
    }

    private static Object argument(Class<?> type, int variant) {
        if (type == int.class) {
            return variant * 7 % 5 - (variant == 4 ? 9 : 0);
        }
        if (type == long.class) {
            return 1L << 10 * variant;
        }
        if (type == double.class) {
            return variant * 1.5;
        }
        if (type == float.class) {
            return variant * 0.5f;
        }
        if (type == boolean.class) {
            return variant % 2 == 1;
        }
        if (type == char.class) {
            return (char) ('a' + variant);
        }
        if (type == byte.class) {
            return (byte) variant;
        }
        if (type == short.class) {
            return (short) variant;
        }
        if (type == Object[].class) {
            return variant == 0 ? new Object[0] : new Object[] {"one"};
        }
        return type == Object.class && variant == 0 ? new Object() {
            @Override
            public String toString() {
                throw new NullPointerException();
            }
        } : "abcde".substring(0, variant);
    }

    private static Class<?> loaded(byte[] classFile, byte[] base, ClassLoader parent) throws Exception {
        return new ClassLoader(parent) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = name.equals(NAME) ? classFile : name.equals("sample.Base") ? base : null;
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }.loadClass(NAME);
    }

    private Class<?> loaded(byte[] classFile, ClassLoader parent) throws Exception {
        return loaded(classFile, base, parent);
    }
}
