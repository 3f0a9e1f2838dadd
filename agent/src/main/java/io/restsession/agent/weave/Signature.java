package io.restsession.agent.weave;

import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** A method that is woven, as its callers see it. Immutable. */
final class Signature {

    private final String owner;
    private final String name;
    private final boolean isStatic;
    private final Type[] arguments;
    private final int[] slots;
    private final int size;
    private final Type result;

    /** @param owner the internal name of its class */
    Signature(String owner, int access, String name, String descriptor) {
        this.owner = owner;
        this.name = name;
        isStatic = (access & Opcodes.ACC_STATIC) != 0;
        arguments = Type.getArgumentTypes(descriptor);
        result = Type.getReturnType(descriptor);
        slots = new int[arguments.length];
        int slot = isStatic ? 0 : 1;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot;
            slot += arguments[i].getSize();
        }
        size = slot;
    }

    /** The internal name of its class. */
    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    boolean isStatic() {
        return isStatic;
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    int arguments() {
        return arguments.length;
    }

    Type argument(int index) {
        return arguments[index];
    }

    /** The local variable in which an argument comes. */
    int slot(int argument) {
        return slots[argument];
    }

    /** How many local variables its arguments take up, with what it is called on. */
    int size() {
        return size;
    }

    Type result() {
        return result;
    }
}
