package io.restsession.agent.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes calls of advice into one method. Each stands in a try block of its own that swallows whatever is thrown: by the advice; because
 * it can't be seen from there; or since its result does not fit.
 */
final class AdviceCalls {

    static final String THROWABLE = "java/lang/Throwable";

    private final MethodVisitor code;
    private final Signature method;
    private final Locals locals;
    private final Fields fields;
    private final int library;
    private final boolean hasFrames;

    /** Start, end and handler of each try block, written when the method's own are. */
    private final List<Label[]> guards = new ArrayList<>(3);

    AdviceCalls(MethodVisitor code, Signature method, Locals locals, Fields fields, int library, boolean hasFrames) {
        this.code = code;
        this.method = method;
        this.locals = locals;
        this.fields = fields;
        this.library = library;
        this.hasFrames = hasFrames;
    }

    /** Calls one that comes before the body. */
    void before(AdviceMethod advice) {
        if (advice.is(AdviceMethod.INSTEAD)) {
            instead(advice);
        } else {
            call(advice, false, locals.atEntry());
        }
    }

    /** Calls one that comes after the body. */
    void after(AdviceMethod advice, Object[] frame) {
        call(advice, true, frame);
    }

    private void call(AdviceMethod advice, boolean isEnd, Object[] frame) {
        Label start = new Label();
        Label handler = new Label();
        code.visitLabel(start);
        if (!advice.field().isEmpty()) {
            pushOwner();
        }
        push(advice, isEnd);
        advice.call(code);
        keep(advice);
        // A null in the place of what may be thrown, so that both ways lead on from here.
        code.visitInsn(Opcodes.ACONST_NULL);
        swallow(start, handler, handler, frame);
    }

    private void keep(AdviceMethod advice) {
        Type given = advice.result();
        if (!advice.field().isEmpty()) {
            Conversion.write(given, fields.type(advice.field()), code);
            fields.put(advice.field(), code);
        } else if (advice.argument() >= 0) {
            Type argument = method.argument(advice.argument());
            Conversion.write(given, argument, code);
            code.visitVarInsn(argument.getOpcode(Opcodes.ISTORE), method.slot(advice.argument()));
        } else if (advice.isKept()) {
            code.visitVarInsn(Opcodes.ASTORE, locals.entered());
        } else if (given != Type.VOID_TYPE) {
            Conversion.write(given, method.result(), code);
            code.visitVarInsn(method.result().getOpcode(Opcodes.ISTORE), locals.outcome());
        }
    }

    private void instead(AdviceMethod advice) {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        Label goesOn = new Label();
        code.visitLabel(start);
        push(advice, false);
        advice.call(code);
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNULL, goesOn);
        code.visitInsn(Opcodes.DUP);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.AALOAD);
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, failed);
        code.visitInsn(Opcodes.POP);
        answer(advice);
        code.visitLabel(end);
        code.visitInsn(method.result().getOpcode(Opcodes.IRETURN));
        code.visitLabel(failed);
        frame(locals.atEntry(), "[Ljava/lang/Object;", Conversion.OBJECT);
        code.visitTypeInsn(Opcodes.CHECKCAST, THROWABLE);
        code.visitInsn(Opcodes.ATHROW);
        swallow(start, end, goesOn, locals.atEntry());
    }

    /** Makes the method's result of what was said. */
    private void answer(AdviceMethod advice) {
        Type object = Type.getObjectType(Conversion.OBJECT);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.AALOAD);
        if (method.result() == Type.VOID_TYPE) {
            code.visitInsn(Opcodes.POP);
            return;
        }
        if (!advice.field().isEmpty()) {
            code.visitInsn(Opcodes.DUP);
            Conversion.write(object, fields.type(advice.field()), code);
            pushOwner();
            code.visitInsn(Opcodes.SWAP);
            fields.put(advice.field(), code);
        }
        Conversion.write(object, method.result(), code);
    }

    private void push(AdviceMethod advice, boolean isEnd) {
        Type[] parameters = advice.parameters();
        for (int i = 0; i < parameters.length; i++) {
            Mark source = advice.source(i);
            switch (source.kind()) {
                case "This":
                    pushThis();
                    break;
                case "Argument":
                    pushArgument(source.index(), parameters[i], isEnd);
                    break;
                case "Arguments":
                    pushArguments();
                    break;
                case "Field":
                    pushOwner();
                    fields.get(source.field(), code);
                    Conversion.write(fields.type(source.field()), parameters[i], code);
                    break;
                case "MethodName":
                    code.visitLdcInsn(method.name());
                    break;
                case "OfLibrary":
                    code.visitIntInsn(Opcodes.BIPUSH, library);
                    break;
                case "Entered":
                    code.visitVarInsn(Opcodes.ALOAD, locals.entered());
                    break;
                case "Returned":
                    code.visitVarInsn(method.result().getOpcode(Opcodes.ILOAD), locals.outcome());
                    Conversion.write(method.result(), parameters[i], code);
                    break;
                default:
                    throw new IllegalArgumentException(source.kind());
            }
        }
    }

    private void pushThis() {
        if (method.isStatic()) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
        }
    }

    /** What has the fields. */
    private void pushOwner() {
        if (method.isStatic()) {
            throw new IllegalArgumentException("a static method has no fields");
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    private void pushArgument(int index, Type parameter, boolean isEnd) {
        Type argument = method.argument(index);
        code.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), isEnd ? locals.copy(index) : method.slot(index));
        Conversion.write(argument, parameter, code);
    }

    private void pushArguments() {
        Type object = Type.getObjectType(Conversion.OBJECT);
        code.visitIntInsn(Opcodes.BIPUSH, method.arguments());
        code.visitTypeInsn(Opcodes.ANEWARRAY, Conversion.OBJECT);
        for (int i = 0; i < method.arguments(); i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            pushArgument(i, object, false);
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    /** The one on the stack, whatever it is, is dropped, and the method goes on. */
    private void swallow(Label start, Label end, Label handler, Object[] locals) {
        code.visitLabel(handler);
        frame(locals, Conversion.OBJECT);
        code.visitInsn(Opcodes.POP);
        guards.add(new Label[] {start, end, handler});
    }

    void frame(Object[] at, Object... stack) {
        if (hasFrames) {
            code.visitFrame(Opcodes.F_NEW, at.length, at, stack.length, stack);
        }
    }

    /** To be called when all of the body is written: the try blocks' order is their precedence, and the body's have numbers. */
    void writeGuards() {
        for (Label[] guard : guards) {
            code.visitTryCatchBlock(guard[0], guard[1], guard[2], THROWABLE);
        }
    }
}
