package io.restsession.e2e.harness;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Prints what the server said during a test that failed. */
final class DumpOnFailure implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> how, ExtensionContext context)
        throws Throwable {
        watch(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> how, ExtensionContext context)
        throws Throwable {
        watch(test, context);
    }

    @Override
    public void interceptDynamicTest(Invocation<Void> test, DynamicTestInvocationContext how, ExtensionContext context) throws Throwable {
        watch(test, context);
    }

    private static void watch(Invocation<Void> test, ExtensionContext context) throws Throwable {
        Running running = running(context);
        int before = running.said().size();
        try {
            test.proceed();
        } catch (Throwable failure) {
            List<String> said = running.said();
            print(running + ", " + context.getDisplayName() + ": " + failure.getMessage(), said.subList(before, said.size()));
            throw failure;
        }
    }

    private static Running running(ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context); at.isPresent(); at = at.get().getParent()) {
            if (at.get().getTestInstances().isPresent()) {
                return at.get().getRequiredTestInstances().findInstance(Suite.class).orElseThrow().running();
            }
        }
        throw new IllegalStateException("a test outside of a suite");
    }

    private static void print(String title, List<String> lines) {
        StringBuilder said = new StringBuilder("--- ").append(title).append('\n');
        lines.stream().filter(line -> !line.startsWith("\tat ")).forEach(line -> said.append("    ").append(line).append('\n'));
        System.err.print(said);
    }
}
