package io.restsession.e2e.harness;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The server of a test class, {@link Running} on every JVM that it supports. */
public final class EachJvm implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        ProbeServer server = ProbeServers.named(context.getRequiredTestClass().getAnnotation(On.class).value());
        return Jvm.all().stream()
            .filter(jvm -> server.isPicked() && jvm.version() >= server.lowestJava())
            .map(jvm -> Arguments.of(Running.counting(server, jvm, Map.of())));
    }
}
