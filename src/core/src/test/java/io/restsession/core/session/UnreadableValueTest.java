package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.log.CapturedLog;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this node can't read is absent here, and stays in the store for those that can. */
class UnreadableValueTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private String holding(String key, byte[] hostile) {
        String token = world.begin(session -> session.setValue("good", 1));
        assertEquals(CommitResult.APPLIED, world.store.commit("/", Delta.update(World.id(token)).set(key, hostile).build()));
        world.store.forget();
        return token;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "j", "j{", "j{\"a\":", "j[[[[", "jnull x", "?", "\0", "i12", "l",
        "s\u00ff\u00fe", "Znowhere", "J\u00ac\u00ed\0\5sr"})
    void isAbsentSaidOnceAndLeftAlone(String text) {
        byte[] hostile = text.getBytes(StandardCharsets.ISO_8859_1);
        String key = "bad " + Arrays.toString(hostile);
        String token = holding(key, hostile);
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 3; i++) {
                world.visit(token, session -> {
                    assertNull(session.getValue(key));
                    assertNull(session.getValue(key, String.class));
                    assertFalse(session.getData().containsKey(key));
                    assertEquals(Set.of("good"), session.getData().keySet());
                    assertEquals(1, session.getData().size());
                    assertFalse(session.isChanged());
                    assertTrue(session.toJson().endsWith("\"data\":{\"good\":1}}"), session.toJson());
                });
            }
            assertEquals(1, log.lines().size(), log.lines().toString());
        }
        assertEquals(List.of("load", "load", "load"), world.store.calls());
        world.visit(token, session -> session.setValue("good", 2));
        assertArrayEquals(hostile, world.record(token).values().get(key));
        assertEquals(2, world.stored(token, "good"));
    }

    @Test
    void canBeOverwritten() {
        String token = holding("over", "j{over".getBytes(StandardCharsets.UTF_8));
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> {
                assertNull(session.getData().put("over", "new"));
                assertEquals("new", session.getValue("over"));
            });
        }
        assertEquals("new", world.stored(token, "over"));
    }

    @Test
    void canBeRemoved() {
        String token = holding("away", "j{away".getBytes(StandardCharsets.UTF_8));
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> session.removeValue("away"));
        }
        assertEquals(Set.of("good"), world.record(token).values().keySet());
    }

    @Test
    void withNothingElseInItTheSessionLooksEmpty() {
        String token = holding("only", "j{only".getBytes(StandardCharsets.UTF_8));
        world.visit(token, session -> session.removeValue("good"));
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> assertTrue(session.isEmpty()));
        }
        assertEquals(Set.of("only"), world.record(token).values().keySet());
    }

    @Test
    void noBytesAtAllBreakARequest() {
        Random random = new Random(42);
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 2000; i++) {
                byte[] hostile = new byte[random.nextInt(24)];
                random.nextBytes(hostile);
                if (hostile.length > 0 && i % 2 == 0) {
                    hostile[0] = (byte) "ntfsucbhilrdIDTUVWXABZPYMNOj".charAt(random.nextInt(28));
                }
                String token = holding("random", hostile);
                world.visit(token, session -> {
                    session.getValue("random");
                    session.getValue("random", Basket.class);
                    session.setValue("good", 2);
                });
                assertEquals(2, world.stored(token, "good"));
                assertArrayEquals(hostile, world.record(token).values().get("random"));
            }
        }
    }
}
