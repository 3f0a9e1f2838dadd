package io.restsession.agent.weave;

import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** One method of an advice: when it is called, with what, and what becomes of its result. */
final class AdviceMethod extends MethodVisitor {

    static final String ENTER = "OnEnter";
    static final String INSTEAD = "Instead";
    static final String RETURN = "OnReturn";
    static final String EXIT = "OnExit";

    private final String owner;
    private final String name;
    private final String descriptor;
    private final Type[] parameters;
    private final Type result;
    private final Mark[] sources;
    private Mark when;

    /** @param owner the internal name of its class */
    AdviceMethod(String owner, String name, String descriptor) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        parameters = Type.getArgumentTypes(descriptor);
        result = Type.getReturnType(descriptor);
        sources = new Mark[parameters.length];
    }

    @Override
    public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        Mark mark = Mark.of(type);
        if (mark != null) {
            when = mark;
        }
        return mark;
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
        sources[parameter] = Mark.of(type);
        return sources[parameter];
    }

    /** Whether it is called by woven code at all. */
    boolean isAdvice() {
        return when != null;
    }

    boolean is(String time) {
        return when.is(time);
    }

    /** Whether what it returns is kept for those called later. */
    boolean isKept() {
        return is(ENTER) && result != Type.VOID_TYPE && argument() < 0 && field().isEmpty();
    }

    /** The argument whose place its result takes; -1: none. */
    int argument() {
        return when.index();
    }

    /** The field whose place its result takes; empty: none. */
    String field() {
        return when.field();
    }

    Type result() {
        return result;
    }

    Type[] parameters() {
        return parameters;
    }

    /** What a parameter is given. */
    Mark source(int parameter) {
        return sources[parameter];
    }

    /** Marks the arguments of the woven method that it is given. */
    void addAsked(boolean[] arguments) {
        for (Mark source : sources) {
            if (source.is("Argument")) {
                arguments[source.index()] = true;
            }
        }
    }

    void call(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
