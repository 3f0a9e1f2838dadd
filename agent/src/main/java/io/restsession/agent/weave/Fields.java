package io.restsession.agent.weave;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The fields of a class, as far as its own class file tells: those it declares, and those it inherits and uses. */
final class Fields {

    /** The tag of a field in a constant pool. */
    private static final int FIELD = 9;

    private final ClassReader reader;
    private final String owner;
    private final Map<String, Type> declared = new HashMap<>();

    Fields(ClassReader reader) {
        this.reader = reader;
        owner = reader.getClassName();
    }

    void declare(String name, String descriptor) {
        declared.put(name, Type.getType(descriptor));
    }

    Type type(String name) {
        Type type = declared.get(name);
        if (type == null) {
            type = used(name);
            declared.put(name, type);
        }
        return type;
    }

    /** Looked up in the constant pool: to ask the superclass would be to load its class file. */
    private Type used(String name) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == FIELD && reader.readClass(at, buffer).equals(owner)) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
                if (reader.readUTF8(nameAndType, buffer).equals(name)) {
                    return Type.getType(reader.readUTF8(nameAndType + 2, buffer));
                }
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }

    void get(String name, MethodVisitor code) {
        code.visitFieldInsn(Opcodes.GETFIELD, owner, name, type(name).getDescriptor());
    }

    void put(String name, MethodVisitor code) {
        code.visitFieldInsn(Opcodes.PUTFIELD, owner, name, type(name).getDescriptor());
    }
}
