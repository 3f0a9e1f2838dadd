package io.restsession.agent.weave;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Makes of the value on the stack one of another type: casts, boxes and unboxes, as Java would if asked to. */
final class Conversion {

    static final String OBJECT = "java/lang/Object";

    private Conversion() {
    }

    static void write(Type from, Type to, MethodVisitor code) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from) && isPrimitive(to)) {
            throw new IllegalArgumentException("no way from " + from + " to " + to);
        }
        if (isPrimitive(from)) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, box(from), "valueOf", '(' + from.getDescriptor() + ")L" + box(from) + ';', false);
        } else if (isPrimitive(to)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box(to));
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box(to), to.getClassName() + "Value", "()" + to.getDescriptor(), false);
        } else if (!to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static String box(Type primitive) {
        switch (primitive.getSort()) {
            case Type.BOOLEAN:
                return "java/lang/Boolean";
            case Type.CHAR:
                return "java/lang/Character";
            case Type.BYTE:
                return "java/lang/Byte";
            case Type.SHORT:
                return "java/lang/Short";
            case Type.INT:
                return "java/lang/Integer";
            case Type.LONG:
                return "java/lang/Long";
            case Type.FLOAT:
                return "java/lang/Float";
            case Type.DOUBLE:
                return "java/lang/Double";
            default:
                throw new IllegalArgumentException("not a value: " + primitive);
        }
    }
}
