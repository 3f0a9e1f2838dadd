package io.restsession.agent.adapt;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Links an adapter before its first use: every member of the library that its classes name must be there. The JVM would
 * find out only when it gets there, in the middle of somebody's request.
 */
final class LinkCheck {

    private final AdapterLoader loader;
    private final MethodHandles.Lookup lookup = MethodHandles.publicLookup();

    /** The adapter's own classes, and those of them that nobody has looked into yet. */
    private final Map<String, References> own = new HashMap<>();
    private final Deque<String> toDo = new ArrayDeque<>();

    private final Set<String> found = new HashSet<>();

    LinkCheck(AdapterLoader loader) {
        this.loader = loader;
    }

    /** @throws Misfit naming the first class or member that is not there */
    void check() throws Misfit, IOException {
        toDo.add(loader.adapter());
        while (!toDo.isEmpty()) {
            String name = toDo.poll();
            if (!own.containsKey(name)) {
                References references = read(name);
                own.put(name, references);
                for (String type : references.types()) {
                    require(type);
                }
                for (Member member : references.members()) {
                    require(member.owner());
                }
            }
        }
        for (References references : own.values()) {
            for (Member member : references.members()) {
                require(member);
            }
        }
    }

    private References read(String name) throws IOException {
        byte[] bytes = loader.classFile(name);
        if (bytes == null) {
            throw new IOException("the agent's jar lacks " + name);
        }
        return new References(bytes);
    }

    private void require(String type) throws Misfit {
        if (loader.isOwn(type)) {
            toDo.add(type);
        } else if (isForeign(type) && found.add(type)) {
            try {
                Class.forName(type, false, loader);
            } catch (ReflectiveOperationException | LinkageError e) {
                throw new Misfit(type + " (" + e.getClass().getSimpleName() + ')', e);
            }
        }
    }

    private void require(Member named) throws Misfit {
        Member member = placed(named);
        String owner = member.owner();
        if (loader.isOwn(owner) || !isForeign(owner) || !found.add(member.opcode() + owner + '.' + member.name() + member.descriptor())) {
            return;
        }
        try {
            resolve(member, Class.forName(owner, false, loader));
        } catch (IllegalAccessException e) {
            // There, and for subclasses only: that is what the adapter's class is then.
            return;
        } catch (ReflectiveOperationException | LinkageError | TypeNotPresentException e) {
            throw new Misfit(owner + '.' + member.name() + " (" + e.getClass().getSimpleName() + ')', e);
        }
    }

    /** What is named as a member of the adapter's own class may be one of the library's class which that extends. */
    private Member placed(Member member) {
        Member at = member;
        while (loader.isOwn(at.owner()) && !own.get(at.owner()).declares(at)) {
            at = at.in(own.get(at.owner()).parent());
        }
        return at;
    }

    /** Whether it is neither the JDK's nor the agent's, both of which are known. */
    private static boolean isForeign(String type) {
        return !type.startsWith("[") && !type.startsWith("java.") && !type.startsWith("io.restsession.");
    }

    private void resolve(Member member, Class<?> owner) throws ReflectiveOperationException {
        int opcode = member.opcode();
        String name = member.name();
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
            Class<?> type = MethodType.fromMethodDescriptorString("()" + member.descriptor(), loader).returnType();
            if (opcode == Opcodes.GETFIELD) {
                lookup.findGetter(owner, name, type);
            } else {
                lookup.findStaticGetter(owner, name, type);
            }
            return;
        }
        MethodType type = MethodType.fromMethodDescriptorString(member.descriptor(), loader);
        if (opcode == Opcodes.INVOKESTATIC) {
            lookup.findStatic(owner, name, type);
        } else if (name.equals("<init>")) {
            lookup.findConstructor(owner, type);
        } else {
            lookup.findVirtual(owner, name, type);
        }
    }
}
