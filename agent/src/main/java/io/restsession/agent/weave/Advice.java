package io.restsession.agent.weave;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** What an advice's class file says. The class itself is not loaded here: it is the woven code's to call. Immutable once read. */
final class Advice extends ClassVisitor {

    private static final Map<String, Advice> KNOWN = new HashMap<>();

    private final List<AdviceMethod> methods = new ArrayList<>(3);
    private String name;

    private Advice() {
        super(Opcodes.ASM9);
    }

    /** Reads the advice of that class name, once. */
    static Advice named(String className) throws IOException {
        synchronized (KNOWN) {
            Advice advice = KNOWN.get(className);
            if (advice == null) {
                advice = new Advice();
                new ClassReader(classFile(className)).accept(advice, ClassReader.SKIP_CODE);
                KNOWN.put(className, advice);
            }
            return advice;
        }
    }

    private static byte[] classFile(String className) throws IOException {
        try (InputStream in = Advice.class.getClassLoader().getResourceAsStream(className.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IOException("There is no advice " + className);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
            byte[] buffer = new byte[2048];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        }
    }

    @Override
    public void visit(int version, int access, String internalName, String signature, String superName, String[] interfaces) {
        name = internalName;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
        AdviceMethod read = new AdviceMethod(name, method, descriptor);
        methods.add(read);
        return read;
    }

    /** Its methods called at one of those times, in the order they are written in. */
    List<AdviceMethod> at(String... times) {
        List<AdviceMethod> found = new ArrayList<>(methods.size());
        for (AdviceMethod method : methods) {
            for (String time : times) {
                if (method.isAdvice() && method.is(time)) {
                    found.add(method);
                }
            }
        }
        return found;
    }
}
