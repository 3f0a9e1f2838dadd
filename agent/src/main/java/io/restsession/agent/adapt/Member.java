package io.restsession.agent.adapt;

/** A field or method, as an instruction in a class file names it. Immutable. */
final class Member {

    private final int opcode;
    private final String owner;
    private final String name;
    private final String descriptor;

    /** @param opcode the instruction, which tells what kind of member it is */
    Member(int opcode, String owner, String name, String descriptor) {
        this.opcode = opcode;
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
    }

    /** The same, looked for in another class. */
    Member in(String otherOwner) {
        return new Member(opcode, otherOwner, name, descriptor);
    }

    int opcode() {
        return opcode;
    }

    /** The name of the class it is said to be in, with dots. */
    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    String descriptor() {
        return descriptor;
    }
}
