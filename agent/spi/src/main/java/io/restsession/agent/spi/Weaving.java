package io.restsession.agent.spi;

import java.util.ArrayList;
import java.util.List;

/** The places in one class where a library is woven. Immutable once it is handed out. */
public final class Weaving {

    /** The advice that lets {@link Adapter#answer} answer in the place of a method. */
    public static final String ANSWER = "io.restsession.agent.spi.advice.AnswerAdvice";

    /** Binds the exchange that is the first argument to the thread, until the method ends. */
    public static final String BEGIN = "io.restsession.agent.spi.advice.BeginAdvice";

    /** What the method is called on is an exchange that is over. */
    public static final String COMPLETE = "io.restsession.agent.spi.advice.CompleteAdvice";

    /** What the method is called on is a server, or part of one, that has started. */
    public static final String STARTED = "io.restsession.agent.spi.advice.StartedAdvice";

    /** What the method is called on is a context that handles the exchange of this thread. */
    public static final String SCOPE = "io.restsession.agent.spi.advice.ScopeAdvice";

    /** Lets {@link Adapter#changed} give another text than the method found. */
    public static final String CHANGED_TEXT = "io.restsession.agent.spi.advice.ChangedTextAdvice";

    /** Lets {@link Adapter#changed} put what a client is to send in the place of the id that is the second argument. */
    public static final String ENCODED_ID = "io.restsession.agent.spi.advice.EncodedIdAdvice";

    /** Shows the session as a request attribute. */
    public static final String ATTRIBUTE = "io.restsession.agent.spi.advice.AttributeAdvice";

    /** Has a class loader that looks in the application first take the API from the agent. */
    public static final String API_CLASS = "io.restsession.agent.spi.advice.ApiClassAdvice";

    private final String className;
    private final List<Point> points = new ArrayList<>(2);

    private Weaving(String className) {
        this.className = className;
    }

    /** Weaves in the class of exactly this name. */
    public static Weaving in(String className) {
        return new Weaving(className);
    }

    /** Weaves an advice into a method that must be there: where it is not, the library is one we don't know. */
    public Weaving on(String method, String descriptor, String advice) {
        points.add(new Point(method, descriptor, advice, true));
        return this;
    }

    /** Weaves an advice into a method that not every version has. */
    public Weaving where(String method, String descriptor, String advice) {
        points.add(new Point(method, descriptor, advice, false));
        return this;
    }

    /** Weaves nothing, but asks for a method by which the class can be told from one of the same name in other versions. */
    public Weaving having(String method, String descriptor) {
        points.add(new Point(method, descriptor, null, true));
        return this;
    }

    public String className() {
        return className;
    }

    public List<Point> points() {
        return points;
    }

    /** One place. */
    public static final class Point {

        private final String method;
        private final String descriptor;
        private final String advice;
        private final boolean required;

        private Point(String method, String descriptor, String advice, boolean required) {
            this.method = method;
            this.descriptor = descriptor;
            this.advice = advice;
            this.required = required;
        }

        public String method() {
            return method;
        }

        /** What the method's descriptor begins with; empty for any. */
        public String descriptor() {
            return descriptor;
        }

        /** The advice's class name; null: the method only has to be there. */
        public String advice() {
            return advice;
        }

        public boolean isRequired() {
            return required;
        }
    }
}
