package io.restsession.agent.weave;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.not;

import io.restsession.agent.spi.OfLibrary;
import io.restsession.agent.spi.Weaving;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.TypeResolutionStrategy;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/** Weaves advice into one class. Loaded with Byte Buddy on the name gate's first hit. */
final class Weaver {

    /** Only method bodies are changed, so nothing of the class beyond them is looked at or checked. */
    private static final ByteBuddy BYTE_BUDDY = new ByteBuddy()
        .with(TypeValidation.DISABLED)
        .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
        .with(Implementation.Context.Disabled.Factory.INSTANCE);

    private static final ClassFileLocator AGENT = ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader());

    private static final TypePool ADVICE = TypePool.Default.WithLazyResolution.of(AGENT);

    private Weaver() {
    }

    /** @param library the number of the library it is woven for */
    static byte[] weave(Weaving weaving, int library, ClassLoader loader, byte[] classFile) throws UnknownShape {
        String name = weaving.className();
        ClassFileLocator locator = new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(name, classFile), ClassFileLocator.ForClassLoader.of(loader));
        TypePool pool = TypePool.Default.WithLazyResolution.of(locator);
        TypeDescription type = pool.describe(name).resolve();
        DynamicType.Builder<?> woven = BYTE_BUDDY.decorate(type, locator);
        for (Weaving.Point point : weaving.points()) {
            ElementMatcher.Junction<MethodDescription> method = at(point);
            if (type.getDeclaredMethods().filter(method).isEmpty()) {
                if (point.isRequired()) {
                    throw new UnknownShape(name + '.' + point.method() + point.descriptor());
                }
            } else if (point.advice() != null) {
                Advice advice = Advice.withCustomMapping().bind(OfLibrary.class, library)
                    .to(ADVICE.describe(point.advice()).resolve(), AGENT);
                woven = woven.visit(advice.on(method.and(not(isAbstract())).and(not(isNative()))));
            }
        }
        return woven.make(TypeResolutionStrategy.Disabled.INSTANCE, pool).getBytes();
    }

    private static ElementMatcher.Junction<MethodDescription> at(final Weaving.Point point) {
        return new ElementMatcher.Junction.AbstractBase<MethodDescription>() {
            @Override
            public boolean matches(MethodDescription method) {
                return method.getInternalName().equals(point.method()) && method.getDescriptor().startsWith(point.descriptor());
            }
        };
    }
}
