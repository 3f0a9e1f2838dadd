package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrecedenceTest {

    /** From the strongest to the weakest. */
    enum Source {
        AGENT {
            @Override
            void give(Given given, Path folder, String maxAge) {
                given.agent("renew=true;maxAge=" + maxAge);
            }
        },
        SYSTEM {
            @Override
            void give(Given given, Path folder, String maxAge) {
                given.system("rest.session.maxAge", maxAge);
            }
        },
        ENVIRONMENT {
            @Override
            void give(Given given, Path folder, String maxAge) {
                given.environment("REST_SESSION_MAX_AGE", maxAge);
            }
        },
        FILE {
            @Override
            void give(Given given, Path folder, String maxAge) {
                given.file(folder.resolve("settings.properties"), "rest.session.maxAge=" + maxAge);
            }
        };

        abstract void give(Given given, Path folder, String maxAge);
    }

    @TempDir
    private Path folder;

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Source stronger : Source.values()) {
            for (Source weaker : Source.values()) {
                if (stronger.ordinal() < weaker.ordinal()) {
                    pairs.add(arguments(stronger, weaker));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theStrongerSourceWins(Source stronger, Source weaker) {
        Given given = Given.nothing();
        weaker.give(given, folder, "2s");
        stronger.give(given, folder, "1s");
        assertEquals(1000, given.read().maxAgeMillis());
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void everySourceWinsOverTheDefault(Source source) {
        Given given = Given.nothing();
        source.give(given, folder, "1s");
        assertEquals(1000, given.read().maxAgeMillis());
    }

    /** A wrong value that a stronger source replaces is nobody's setting. */
    @ParameterizedTest
    @MethodSource("pairs")
    void theWeakerSourceIsNotBlamed(Source stronger, Source weaker) {
        Given given = Given.nothing();
        weaker.give(given, folder, "soon");
        stronger.give(given, folder, "1s");
        assertEquals(1000, given.read().maxAgeMillis());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aWrongValueIsNotReplacedByAWeakerSource(Source stronger, Source weaker) {
        Given given = Given.nothing();
        weaker.give(given, folder, "1s");
        stronger.give(given, folder, "soon");
        assertEquals(true, given.mistake().startsWith("rest.session.maxAge = \"soon\" ("));
    }

    @Test
    void sourcesAddUp() {
        Settings settings = Given.nothing().agent("renew=false").system("rest.session.rolling", "true")
            .environment("REST_SESSION_HTTP", "false").file(folder.resolve("settings.properties"), "rest.session.autoCommit=false").read();
        assertEquals(List.of(false, true, false, false),
            List.of(settings.renew(), settings.rolling(), settings.http(), settings.autoCommit()));
    }
}
