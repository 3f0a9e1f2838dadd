package io.restsession.agent.weave;

import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** An annotation of {@code io.restsession.agent.spi.advice} as a class file has it. None has more than a number and a name. */
final class Mark extends AnnotationVisitor {

    private static final String PACKAGE = "Lio/restsession/agent/spi/advice/";

    private final String kind;
    private int index = -1;
    private String field = "";

    private Mark(String kind) {
        super(Opcodes.ASM9);
        this.kind = kind;
    }

    /** Null if it is none of ours. */
    static Mark of(String descriptor) {
        return descriptor.startsWith(PACKAGE) ? new Mark(descriptor.substring(PACKAGE.length(), descriptor.length() - 1)) : null;
    }

    @Override
    public void visit(String name, Object value) {
        if (value instanceof Integer) {
            index = (Integer) value;
        } else {
            field = (String) value;
        }
    }

    boolean is(String name) {
        return kind.equals(name);
    }

    /** The annotation's simple name. */
    String kind() {
        return kind;
    }

    /** The index of an argument; -1: none. */
    int index() {
        return index;
    }

    /** The name of a field; empty: none. */
    String field() {
        return field;
    }
}
