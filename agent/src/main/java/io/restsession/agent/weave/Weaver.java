package io.restsession.agent.weave;

import io.restsession.agent.spi.Weaving;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Weaves advice into one class; what is not woven is copied as it is. Loaded with ASM on the name gate's first hit. */
final class Weaver extends ClassVisitor {

    /** The first version of class files that have frames. */
    private static final int JAVA_6 = 50;

    private static final int WITHOUT_BODY = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;

    private final Weaving weaving;
    private final int library;
    private final Fields fields;
    private final Advice[] advice;

    private final Set<Weaving.Point> met = new HashSet<>();
    private String owner;
    private boolean hasFrames;
    private boolean isWoven;

    private Weaver(ClassWriter to, ClassReader from, Weaving weaving, int library) throws IOException {
        super(Opcodes.ASM9, to);
        this.weaving = weaving;
        this.library = library;
        fields = new Fields(from);
        advice = new Advice[weaving.points().size()];
        for (int i = 0; i < advice.length; i++) {
            String name = weaving.points().get(i).advice();
            advice[i] = name == null ? null : Advice.named(name);
        }
    }

    /**
     * Weaves.
     *
     * @param library the number of the library it is woven for
     * @return the woven class file, or the same where there is no method to weave
     * @throws UnknownShape if the class lacks a method that must be there
     */
    static byte[] weave(Weaving weaving, int library, byte[] classFile) throws UnknownShape, IOException {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Weaver weaver = new Weaver(writer, reader, weaving, library);
        reader.accept(weaver, ClassReader.EXPAND_FRAMES);
        weaver.requireAll();
        return weaver.isWoven ? writer.toByteArray() : classFile;
    }

    private void requireAll() throws UnknownShape {
        for (Weaving.Point point : weaving.points()) {
            if (point.isRequired() && !met.contains(point)) {
                throw new UnknownShape(weaving.className() + '.' + point.method() + point.descriptor());
            }
        }
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
        hasFrames = (version & 0xFFFF) >= JAVA_6;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        fields.declare(name, descriptor);
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor woven = super.visitMethod(access, name, descriptor, signature, exceptions);
        // The first one comes outermost.
        for (int i = 0; i < advice.length; i++) {
            Weaving.Point point = weaving.points().get(i);
            if (name.equals(point.method()) && descriptor.startsWith(point.descriptor())) {
                met.add(point);
                if (advice[i] != null && (access & WITHOUT_BODY) == 0) {
                    isWoven = true;
                    woven = new WovenMethod(woven, new Signature(owner, access, name, descriptor), advice[i], fields, library, hasFrames);
                }
            }
        }
        return woven;
    }
}
