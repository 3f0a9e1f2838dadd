package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Scratch;
import io.restsession.e2e.harness.SetCookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operator looks at what an application has left in its store. */
class OperatorCommandsTest {

    private static final String SPACE = "localhost/";

    private final Path file = Scratch.newFolder("operator").resolve("sessions");
    private final String store = "file:" + file;

    static Stream<Jvm> jvms() {
        return Jvm.all().stream();
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void theSessionsOfAnApplicationAreListedShownAndDeleted(Jvm jvm) {
        String first;
        String second;
        try (Served app = application(jvm, Map.of())) {
            Visitor visitor = app.visitor();
            first = cookieGivenTo(visitor);
            visitor.exchange(Request.of("PUT", "/session/info"));
            second = cookieGivenTo(app.visitor());
        }

        JavaProcess list = run(jvm, "sessions", "list");
        assertEquals(0, list.exitCode(), list::dump);
        assertEquals("ID SPACE ISSUED EXPIRES EXPIRES-IN VALUES BYTES", list.out().get(0).replaceAll(" +", " "));
        assertEquals(3, list.out().size(), list::dump);
        assertTrue(list.out().get(1).matches("\\S{5,7} +" + SPACE
            + " +\\d{4}-\\S+Z +\\d{4}-\\S+Z +(30m|29m\\d+s) +[13] +\\d+"), list::dump);
        assertFalse(list.dump().contains(idIn(first)) || list.dump().contains(idIn(second)), list::dump);
        assertEquals(List.of("2 sessions."), list.err());
        assertTrue(run(jvm, "sessions", "list", "--full-ids", "--space", SPACE).out().toString().contains(idIn(first)));
        assertEquals(1, run(jvm, "sessions", "list", "--space", "/elsewhere").out().size());

        JavaProcess show = run(jvm, "sessions", "show", "--", idIn(first).substring(0, 12));
        assertEquals(0, show.exitCode(), show::dump);
        for (String value : List.of("age +Integer +5 +no +20", "name +String +6 +no +\"Roger\"", "visits +Integer +5 +no +1")) {
            assertTrue(show.out().stream().anyMatch(line -> line.matches(value)), show::dump);
        }

        JavaProcess delete = run(jvm, "sessions", "delete", "--", idIn(first));
        assertEquals(0, delete.exitCode(), delete::dump);
        assertTrue(delete.out().get(0).startsWith("Deleted session " + idIn(first).substring(0, 4)), delete::dump);
        assertEquals(1, run(jvm, "sessions", "delete", "--", idIn(first)).exitCode());

        try (Served again = application(jvm, Map.of())) {
            assertEquals("visits: 1\n", visit(again, first));
            assertEquals("visits: 2\n", visit(again, second));
        }
    }

    @Test
    void sealedValuesAreShownToWhoeverHasTheSecret() {
        String id;
        try (Served app = application(Jvm.own(), Map.of("encrypt", "true"))) {
            id = idIn(cookieGivenTo(app.visitor()));
        }

        JavaProcess without = run(Jvm.own(), "sessions", "show", "--", id);
        assertEquals(0, without.exitCode(), without::dump);
        assertTrue(without.out().stream().anyMatch(line -> line.matches("visits +sealed +\\d+ +yes +\\(.*")), without::dump);
        JavaProcess with = run(Jvm.own(), "sessions", "show", "--set", "secret=" + LegacyApp.SECRET, "--", id);
        assertTrue(with.out().stream().anyMatch(line -> line.matches("visits +Integer +\\d+ +yes +1")), with::dump);
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void aCheckTriesTheStoreAndLeavesNothing(Jvm jvm) {
        JavaProcess check = run(jvm, "check", "--set", "encrypt=true", "-Drest.session.secret=" + LegacyApp.SECRET);

        assertEquals(0, check.exitCode(), check::dump);
        assertEquals(List.of(), check.err());
        for (String step : List.of("connect", "write", "read", "change", "delete")) {
            assertTrue(check.out().stream().anyMatch(line -> line.matches(step + " +\\d+ +\\d+\\.\\d\\d +\\d+\\.\\d\\d")), check::dump);
        }
        assertTrue(check.out().contains("values: sealed with a key from the secret; they came back as they were written"), check::dump);
        assertEquals("The file store works.", check.out().get(check.out().size() - 1));
        assertEquals(1, run(jvm, "sessions", "list").out().size());
    }

    @Test
    void aStoreInUseIsSaidToBe() {
        try (Served app = application(Jvm.own(), Map.of())) {
            app.visitor().visit();
            JavaProcess check = run(Jvm.own(), "check");

            assertEquals(1, check.exitCode());
            assertTrue(check.err().get(0).startsWith("check: "), check::dump);
            assertTrue(check.err().get(0).contains("in use by process " + app.process().pid()), check::dump);
        }
    }

    @Test
    void statementsAreThereForStoresThatNeedThem() {
        JavaProcess none = run(Jvm.own(), "ddl");
        assertEquals(0, none.exitCode(), none::dump);
        assertEquals(List.of(), none.out());
        assertEquals(List.of("Nothing has to be prepared for the file store."), none.err());
    }

    @Test
    void settingsComeFromWhereTheAgentHasThemFrom() throws IOException {
        Path config = file.resolveSibling("config.properties");
        Files.writeString(config, "rest.session.store=" + store + "\nrest.session.enabled=false\n");
        for (JavaCommand java : List.of(JavaCommand.on(Jvm.own()).environment("REST_SESSION_STORE", store),
            JavaCommand.on(Jvm.own()).settings(Map.of("config", config.toString())),
            JavaCommand.on(Jvm.own()).settings(new TreeMap<>(Map.of("store", store))))) {
            JavaProcess check = JavaProcess.run(java.jar(Built.agentJar(), "check"));
            assertEquals(0, check.exitCode(), check::dump);
        }
    }

    private Served application(Jvm jvm, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of("store", store, "secret", LegacyApp.SECRET));
        all.putAll(settings);
        return Served.start(LegacyApp.undertow(JavaCommand.on(jvm).agent().settings(all)));
    }

    /** On the store, with the command's own options first. */
    private JavaProcess run(Jvm jvm, String... command) {
        List<String> words = Stream.of(command).toList();
        int options = words.contains("--") ? words.indexOf("--") : words.size();
        String[] whole = Stream.of(words.subList(0, options), List.of("--store", store), words.subList(options, words.size()))
            .flatMap(List::stream).toArray(String[]::new);
        return AgentJarCommand.runOn(jvm, whole);
    }

    private static String cookieGivenTo(Visitor visitor) {
        SetCookie given = visitor.get("/visits").cookies().get(0);
        return given.name() + "=" + given.value();
    }

    private static String visit(Served app, String cookie) {
        return app.visitor().exchange(Request.get("/visits").with("Cookie", cookie)).text();
    }

    private static String idIn(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('~'));
    }
}
