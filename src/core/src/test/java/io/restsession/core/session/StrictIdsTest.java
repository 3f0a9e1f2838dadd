package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.log.CapturedLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not issued here never reaches the store, and is never adopted. */
class StrictIdsTest {

    private static final String OTHER = "fedcba9876543210fedcba9876543210-two";

    private final World world = new World();
    private String token;

    @BeforeEach
    void begin() {
        token = world.begin(session -> session.setValue("a", 1));
        world.store.forget();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void expectForged(World in, String... sent) {
        in.store.forget();
        try (World.Request request = in.request(sent)) {
            assertNull(request.find());
            request.current().setValue("mine", 1);
            request.leave();
            for (String each : sent) {
                assertNotEquals(World.id(each), World.id(request.token()));
            }
        }
        assertEquals(List.of("CREATE"), in.store.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "~~", "x", "null", "../../etc/passwd", "%00", "AAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAA~",
        "AAAAAAAAAAAAAAAAAAAAAAAA~AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "\u0000\u00e4\u20ac\ud83d", "' OR 1=1 --", "{\"$gt\":\"\"}"})
    void garbage(String sent) {
        expectForged(world, sent);
    }

    @Test
    void everyPartOfAGenuineToken() {
        for (int length = 0; length < token.length(); length++) {
            expectForged(world, token.substring(0, length));
        }
        expectForged(world, token + "A");
        expectForged(world, token + "=");
        expectForged(world, token + '~');
        expectForged(world, '~' + token);
        expectForged(world, token.replace('~', '.'));
    }

    @Test
    void everyCharacterOfAGenuineTokenCounts() {
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            expectForged(world, token.substring(0, i) + other + token.substring(i + 1));
        }
    }

    @Test
    void oversized() {
        expectForged(world, "A".repeat(1_000_000));
        expectForged(world, token + "A".repeat(8000));
        expectForged(world, "A".repeat(100) + token.substring(24));
    }

    @Test
    void theIdOfOneWithTheSignatureOfAnother() {
        String another = world.begin(session -> session.setValue("a", 2));
        expectForged(world, World.id(token) + another.substring(24));
    }

    @Test
    void ofAnotherWebApplication() {
        FakeExchange elsewhere = world.exchange(token).in(world.application("/shop"));
        try (World.Request request = world.request(elsewhere)) {
            assertNull(request.find());
        }
        assertEquals(List.of(), world.store.calls());
    }

    @Test
    void whatStandsBehindTooManyOthersIsNotLookedAt() {
        List<String> sent = new ArrayList<>(Collections.nCopies(50, World.token("CCCCCCCCCCCCCCCCCCCCCCCC")));
        sent.add(token);
        try (World.Request request = world.request(sent.toArray(new String[0]))) {
            assertNull(request.find());
        }
        assertTrue(world.store.calls().size() <= 4, world.store.calls().toString());
    }

    @Test
    void secretsAreRotated() {
        World rotated = new World(world, "secret=" + OTHER + ',' + World.SECRET);
        rotated.visit(token, session -> assertEquals(1, session.<Integer>getValue("a")));
        String renewed;
        try (World.Request request = rotated.request(token)) {
            request.current().regenerateId();
            request.leave();
            renewed = request.token();
        }
        expectForged(world, renewed);
        World done = new World(world, "secret=" + OTHER);
        done.visit(renewed, session -> assertEquals(1, session.<Integer>getValue("a")));
        expectForged(done, token);
    }

    @Test
    void withoutSigningOnlyWhatLooksLikeAnIdIsLookedUp() {
        World unsigned = new World(world, "sign=false");
        String id = World.id(token);
        unsigned.visit(id, session -> assertEquals(1, session.<Integer>getValue("a")));
        for (String sent : List.of("", "short", token, "A".repeat(65), "AAAAAAAAA AAAAAAAAAAAAA", "AAAAAAAAAAAA\u00c4AAAA",
            "../AAAAAAAAAAAAAAAAAAA")) {
            expectForged(unsigned, sent);
        }
        unsigned.store.forget();
        try (World.Request request = unsigned.request("AAAAAAAAAAAAAAAAAAAAAAAA")) {
            request.current().setValue("a", 1);
            assertNotEquals("AAAAAAAAAAAAAAAAAAAAAAAA", request.current().getId());
        }
        assertEquals(List.of("load", "CREATE"), unsigned.store.calls());
    }

    /** Forged, unknown, ended, failed: with everything said that can be said. */
    @Test
    void nothingOfATokenIsLoggedWhole() {
        try (CapturedLog log = new CapturedLog()) {
            World talkative = new World(world, "log.level=debug");
            talkative.request(token.substring(0, 40), World.token("DDDDDDDDDDDDDDDDDDDDDDDD")).find();
            World.Request late = talkative.request();
            late.leave();
            late.current().setValue("a", 1);
            late.session.complete();
            World.Request ended = talkative.request(token);
            ended.current().setValue("a", 2);
            talkative.visit(token, Session::destroy);
            ended.close();
            World.Request failed = talkative.request(token);
            world.store.fail();
            try {
                failed.current();
            } catch (RuntimeException e) {
                world.store.recover();
            }
            failed.close();
            assertTrue(log.lines().size() >= 2, log.lines().toString());
            for (String line : log.lines()) {
                for (String hidden : List.of(World.id(token), token.substring(25), "DDDDDDDDDD", late.current().getId(),
                    late.current().getSignature(), World.SECRET)) {
                    assertTrue(!line.contains(hidden), line);
                }
            }
        }
    }
}
