package io.restsession.agent.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The local variables of a woven method: its arguments; what the advice said at the beginning; copies of the arguments it asks for at
 * the end, since the body may have other things in their place by then; the result, or what was thrown; and from there on
 * those of the body. Immutable.
 */
final class Locals {

    private final Signature method;
    private final int entered;
    private final int[] copies;
    private final int outcome;
    private final int shift;

    /** @param hasEnd whether anything is called at the end */
    Locals(Signature method, boolean hasEntered, boolean[] copied, boolean hasEnd) {
        this.method = method;
        int next = method.size();
        entered = hasEntered ? next++ : -1;
        copies = new int[copied.length];
        for (int i = 0; i < copied.length; i++) {
            copies[i] = copied[i] ? next : -1;
            next += copied[i] ? method.argument(i).getSize() : 0;
        }
        outcome = next;
        shift = next + (hasEnd ? method.result().getSize() : 0) - method.size();
    }

    /** What the advice said at the beginning; -1: it says nothing. */
    int entered() {
        return entered;
    }

    /** The copy of an argument; -1: there is none. */
    int copy(int argument) {
        return copies[argument];
    }

    /** The result; or what was thrown, which only is there when the body's own are gone. */
    int outcome() {
        return outcome;
    }

    /** Where a local variable of the body is now. */
    int moved(int local) {
        return local < method.size() ? local : local + shift;
    }

    /** At the beginning, before there are copies. */
    Object[] atEntry() {
        List<Object> frame = new ArrayList<>();
        if (!method.isStatic()) {
            frame.add(method.owner());
        }
        for (int i = 0; i < method.arguments(); i++) {
            frame.add(inFrame(method.argument(i)));
        }
        if (entered >= 0) {
            frame.add(Conversion.OBJECT);
        }
        return frame.toArray();
    }

    /** In the body, which knows nothing of ours. */
    Object[] inBody(int count, Object[] body) {
        if (shift == 0) {
            return body;
        }
        List<Object> frame = new ArrayList<>();
        int slot = 0;
        int next = 0;
        while (slot < method.size()) {
            Object type = next < count ? body[next++] : Opcodes.TOP;
            frame.add(type);
            slot += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
        }
        if (slot > method.size()) {
            throw new IllegalStateException("a value lies across the end of the arguments");
        }
        addOwn(frame);
        for (int i = outcome; i < method.size() + shift; i++) {
            frame.add(Opcodes.TOP);
        }
        while (next < count) {
            frame.add(body[next++]);
        }
        return frame.toArray();
    }

    /** At the end. Of the arguments only what the method is called on is sure to be there still. */
    Object[] atEnd() {
        List<Object> frame = new ArrayList<>();
        for (int i = 0; i < method.size(); i++) {
            frame.add(i == 0 && !method.isStatic() ? method.owner() : Opcodes.TOP);
        }
        addOwn(frame);
        return frame.toArray();
    }

    /** At the end, with what came of the body. */
    Object[] atEnd(Type result) {
        Object[] before = atEnd();
        if (result == Type.VOID_TYPE) {
            return before;
        }
        Object[] frame = Arrays.copyOf(before, before.length + 1);
        frame[before.length] = inFrame(result);
        return frame;
    }

    private void addOwn(List<Object> frame) {
        if (entered >= 0) {
            frame.add(Conversion.OBJECT);
        }
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] >= 0) {
                frame.add(inFrame(method.argument(i)));
            }
        }
    }

    private static Object inFrame(Type type) {
        switch (type.getSort()) {
            case Type.BOOLEAN:
            case Type.CHAR:
            case Type.BYTE:
            case Type.SHORT:
            case Type.INT:
                return Opcodes.INTEGER;
            case Type.LONG:
                return Opcodes.LONG;
            case Type.FLOAT:
                return Opcodes.FLOAT;
            case Type.DOUBLE:
                return Opcodes.DOUBLE;
            default:
                return type.getInternalName();
        }
    }
}
