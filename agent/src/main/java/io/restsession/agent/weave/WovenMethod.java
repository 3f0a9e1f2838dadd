package io.restsession.agent.weave;

import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypePath;

/**
 * Puts one advice around a method's body. The body stays what it is, but that its local variables move up, and that where it
 * returned it goes on to the end.
 */
final class WovenMethod extends MethodVisitor {

    private final Signature method;
    private final List<AdviceMethod> before;
    private final List<AdviceMethod> returned;
    private final List<AdviceMethod> exit;
    private final Locals locals;
    private final AdviceCalls calls;

    private final Label bodyStart = new Label();
    private final Label bodyEnd = new Label();
    private final Label end = new Label();
    private boolean returns;

    WovenMethod(MethodVisitor to, Signature method, Advice advice, Fields fields, int library, boolean hasFrames) {
        super(Opcodes.ASM9, to);
        this.method = method;
        before = advice.at(AdviceMethod.ENTER, AdviceMethod.INSTEAD);
        returned = advice.at(AdviceMethod.RETURN);
        exit = advice.at(AdviceMethod.EXIT);
        if (method.isConstructor() && !(before.isEmpty() && exit.isEmpty())) {
            throw new IllegalArgumentException("before a constructor has run there is nothing to tell of");
        }
        locals = new Locals(method, hasEntered(), asked(), hasEnd());
        calls = new AdviceCalls(to, method, locals, fields, library, hasFrames);
    }

    private boolean hasEntered() {
        for (AdviceMethod advice : before) {
            if (advice.isKept()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEnd() {
        return !returned.isEmpty() || !exit.isEmpty();
    }

    /** Which arguments are asked for at the end. */
    private boolean[] asked() {
        boolean[] asked = new boolean[method.arguments()];
        for (AdviceMethod advice : returned) {
            advice.addAsked(asked);
        }
        for (AdviceMethod advice : exit) {
            advice.addAsked(asked);
        }
        return asked;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (locals.entered() >= 0) {
            mv.visitInsn(Opcodes.ACONST_NULL);
            mv.visitVarInsn(Opcodes.ASTORE, locals.entered());
        }
        for (AdviceMethod advice : before) {
            calls.before(advice);
        }
        for (int i = 0; i < method.arguments(); i++) {
            if (locals.copy(i) >= 0) {
                mv.visitVarInsn(method.argument(i).getOpcode(Opcodes.ILOAD), method.slot(i));
                mv.visitVarInsn(method.argument(i).getOpcode(Opcodes.ISTORE), locals.copy(i));
            }
        }
        mv.visitLabel(bodyStart);
    }

    @Override
    public void visitInsn(int opcode) {
        if (!hasEnd() || opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN) {
            super.visitInsn(opcode);
            return;
        }
        if (opcode != Opcodes.RETURN) {
            mv.visitVarInsn(method.result().getOpcode(Opcodes.ISTORE), locals.outcome());
        }
        mv.visitJumpInsn(Opcodes.GOTO, end);
        returns = true;
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        super.visitVarInsn(opcode, locals.moved(local));
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        super.visitIincInsn(locals.moved(local), increment);
    }

    @Override
    public void visitFrame(int type, int count, Object[] local, int stackCount, Object[] stack) {
        Object[] moved = locals.inBody(count, local);
        super.visitFrame(type, moved == local ? count : moved.length, moved, stackCount, stack);
    }

    @Override
    public void visitLocalVariable(String name, String descriptor, String signature, Label from, Label to, int local) {
        super.visitLocalVariable(name, descriptor, signature, from, to, locals.moved(local));
    }

    @Override
    public AnnotationVisitor visitLocalVariableAnnotation(int type, TypePath path, Label[] from, Label[] to,
        int[] local, String descriptor, boolean visible) {
        int[] moved = new int[local.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = locals.moved(local[i]);
        }
        return super.visitLocalVariableAnnotation(type, path, from, to, moved, descriptor, visible);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitLabel(bodyEnd);
        if (returns) {
            writeEnd();
        }
        if (!exit.isEmpty()) {
            writeThrown();
        }
        calls.writeGuards();
        super.visitMaxs(maxStack, maxLocals);
    }

    private void writeEnd() {
        Type result = method.result();
        Object[] frame = locals.atEnd(result);
        mv.visitLabel(end);
        calls.frame(frame);
        for (AdviceMethod advice : returned) {
            calls.after(advice, frame);
        }
        for (AdviceMethod advice : exit) {
            calls.after(advice, frame);
        }
        if (result != Type.VOID_TYPE) {
            mv.visitVarInsn(result.getOpcode(Opcodes.ILOAD), locals.outcome());
        }
        mv.visitInsn(result.getOpcode(Opcodes.IRETURN));
    }

    private void writeThrown() {
        Label handler = new Label();
        Object[] frame = locals.atEnd(Type.getObjectType(AdviceCalls.THROWABLE));
        mv.visitLabel(handler);
        calls.frame(locals.atEnd(), AdviceCalls.THROWABLE);
        mv.visitVarInsn(Opcodes.ASTORE, locals.outcome());
        for (AdviceMethod advice : exit) {
            calls.after(advice, frame);
        }
        mv.visitVarInsn(Opcodes.ALOAD, locals.outcome());
        mv.visitInsn(Opcodes.ATHROW);
        mv.visitTryCatchBlock(bodyStart, bodyEnd, handler, AdviceCalls.THROWABLE);
    }
}
