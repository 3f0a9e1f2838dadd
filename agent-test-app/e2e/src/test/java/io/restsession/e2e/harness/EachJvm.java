package io.restsession.e2e.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The servers of a test class, {@link Running} on the JVMs that {@link On} asks for. */
final class EachJvm implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        On on = context.getRequiredTestClass().getAnnotation(On.class);
        List<Jvm> jvms = on.settings().length == 0 ? Jvm.all() : List.of(Jvm.own());
        return Arrays.stream(on.value()).map(ProbeServers::named).filter(ProbeServer::isPicked).flatMap(server -> picked(on, jvms.stream()
            .filter(jvm -> jvm.version() >= server.lowestJava()).toList()).stream()
            .map(jvm -> Arguments.of(Running.counting(server, jvm, settings(on)))));
    }

    private static List<Jvm> picked(On on, List<Jvm> able) {
        return on.oldestAndNewest() && able.size() > 2 ? List.of(able.get(0), able.get(able.size() - 1)) : able;
    }

    private static Map<String, String> settings(On on) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : on.settings()) {
            settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return settings;
    }
}
