package io.restsession.agent.adapt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** What one class file names: other classes, their members, and what it has itself. */
final class References extends ClassVisitor {

    private final Set<String> types = new LinkedHashSet<>();
    private final List<Member> members = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private String parent;

    References(byte[] classFile) {
        super(Opcodes.ASM9);
        new ClassReader(classFile).accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** The names of the classes. */
    Set<String> types() {
        return types;
    }

    /** The members it reads or calls; those it writes or calls as {@code super.…} are its own to know. */
    List<Member> members() {
        return members;
    }

    /** The name of the class it extends. */
    String parent() {
        return parent;
    }

    boolean declares(Member member) {
        return declared.contains(member.name() + member.descriptor());
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        parent = dotted(superName);
        types.add(parent);
        for (String each : interfaces) {
            types.add(dotted(each));
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        declared.add(name + descriptor);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        declared.add(name + descriptor);
        return new MethodVisitor(Opcodes.ASM9) {

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (opcode != Opcodes.INVOKESPECIAL || name.equals("<init>")) {
                    members.add(new Member(opcode, dotted(owner), name, descriptor));
                }
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
                    members.add(new Member(opcode, dotted(owner), name, descriptor));
                }
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                types.add(dotted(type));
            }

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof Type && ((Type) value).getSort() == Type.OBJECT) {
                    types.add(((Type) value).getClassName());
                }
            }
        };
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
