package io.restsession.agent.adapt;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Links an adapter before its first use: every member of the library that its classes name must be there. The JVM would
 * find out only when it gets there, in the middle of somebody's request.
 */
final class LinkCheck {

    private final AdapterLoader loader;
    private final MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    private final Deque<String> toDo = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    LinkCheck(AdapterLoader loader) {
        this.loader = loader;
    }

    /** @throws Misfit naming the first member that is not there */
    void check() throws Misfit, IOException {
        own(loader.adapter());
        while (!toDo.isEmpty()) {
            String name = toDo.poll();
            byte[] bytes = loader.classFile(name);
            if (bytes == null) {
                throw new IOException("the agent's jar lacks " + name);
            }
            References references = new References();
            new ClassReader(bytes).accept(references, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            if (references.misfit != null) {
                throw references.misfit;
            }
        }
    }

    private void own(String name) {
        if (seen.add(name)) {
            toDo.add(name);
        }
    }

    private void require(int opcode, String ownerName, String name, String descriptor) throws Misfit {
        String owner = ownerName.replace('/', '.');
        if (owner.startsWith("[") || owner.startsWith("java.") || !seen.add(opcode + owner + '.' + name + descriptor)) {
            return;
        }
        if (loader.isOwn(owner)) {
            own(owner);
            return;
        }
        if (owner.startsWith("io.restsession.")) {
            return;
        }
        try {
            resolve(opcode, Class.forName(owner, false, loader), name, descriptor);
        } catch (IllegalAccessException e) {
            // There, and for subclasses only: that is what the adapter's class is then.
            return;
        } catch (ReflectiveOperationException | LinkageError | TypeNotPresentException e) {
            throw new Misfit(owner + '.' + name + " (" + e.getClass().getSimpleName() + ')', e);
        }
    }

    private void resolve(int opcode, Class<?> owner, String name, String descriptor) throws ReflectiveOperationException {
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
            Class<?> type = MethodType.fromMethodDescriptorString("()" + descriptor, loader).returnType();
            if (opcode == Opcodes.GETFIELD) {
                lookup.findGetter(owner, name, type);
            } else {
                lookup.findStaticGetter(owner, name, type);
            }
            return;
        }
        MethodType type = MethodType.fromMethodDescriptorString(descriptor, loader);
        if (opcode == Opcodes.INVOKESTATIC) {
            lookup.findStatic(owner, name, type);
        } else if (name.equals("<init>")) {
            lookup.findConstructor(owner, type);
        } else {
            lookup.findVirtual(owner, name, type);
        }
    }

    /** Walks one class of the adapter. */
    private final class References extends ClassVisitor {

        private Misfit misfit;

        References() {
            super(OpenedClassReader.ASM_API);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            visitType(superName);
            for (String each : interfaces) {
                visitType(each);
            }
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(OpenedClassReader.ASM_API) {

                @Override
                public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                    boolean superConstructor = opcode == Opcodes.INVOKESPECIAL && !name.equals("<init>");
                    if (!superConstructor) {
                        visitMember(opcode, owner, name, descriptor);
                    }
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                    if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
                        visitMember(opcode, owner, name, descriptor);
                    }
                }

                @Override
                public void visitTypeInsn(int opcode, String type) {
                    visitType(type);
                }

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof Type && ((Type) value).getSort() == Type.OBJECT) {
                        visitType(((Type) value).getInternalName());
                    }
                }
            };
        }

        private void visitMember(int opcode, String owner, String name, String descriptor) {
            try {
                require(opcode, owner, name, descriptor);
            } catch (Misfit e) {
                misfit = misfit == null ? e : misfit;
            }
        }

        private void visitType(String internalName) {
            String name = internalName.replace('/', '.');
            if (name.startsWith("java.") || name.startsWith("[")) {
                return;
            }
            if (loader.isOwn(name)) {
                own(name);
                return;
            }
            try {
                Class.forName(name, false, loader);
            } catch (ReflectiveOperationException | LinkageError e) {
                misfit = misfit == null ? new Misfit(name + " (" + e.getClass().getSimpleName() + ')', e) : misfit;
            }
        }
    }
}
