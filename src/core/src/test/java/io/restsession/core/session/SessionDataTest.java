package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The data of a session is a map in every way, and what is done to it is stored. */
class SessionDataTest {

    private final World world = new World();
    private String token;

    @BeforeEach
    void begin() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("a", 1);
        values.put("b", "two");
        values.put("none", null);
        token = world.begin(session -> session.getData().putAll(values));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void change(Consumer<Map<String, Object>> work) {
        world.visit(token, session -> {
            work.accept(session.getData());
            assertTrue(session.isChanged());
        });
    }

    private void expectStored(Map<String, Object> expected) {
        world.visit(token, session -> {
            assertEquals(expected, session.getData());
            assertFalse(session.isChanged());
        });
    }

    @Test
    void reading() {
        Map<String, Object> expected = new HashMap<>();
        expected.put("a", 1);
        expected.put("b", "two");
        expected.put("none", null);
        world.visit(token, session -> {
            Map<String, Object> data = session.getData();
            assertEquals(expected, data);
            assertEquals(data, expected);
            assertEquals(expected.hashCode(), data.hashCode());
            assertEquals(3, data.size());
            assertFalse(data.isEmpty());
            assertTrue(data.containsKey("none"));
            assertFalse(data.containsKey("nobody"));
            assertFalse(data.containsKey(null));
            assertFalse(data.containsKey(7));
            assertNull(data.get(7));
            assertTrue(data.containsValue("two"));
            assertTrue(data.containsValue(null));
            assertEquals(Set.of("a", "b", "none"), data.keySet());
            assertEquals("[1, two, null]", data.values().toString());
            assertTrue(data.entrySet().contains(Map.entry("a", 1)));
            assertEquals(9, data.getOrDefault("nobody", 9));
            assertNull(data.getOrDefault("none", 9));
            assertFalse(session.isChanged());
        });
        world.store.forget();
        world.visit(token, session -> session.getData().forEach((key, value) -> { }));
        assertEquals(List.of("load"), world.store.calls());
    }

    @Test
    void putAndPutAll() {
        change(data -> {
            assertEquals(1, data.put("a", 11));
            assertNull(data.put("c", 3L));
            data.putAll(Map.of("b", "zwei"));
            data.remove("none");
        });
        expectStored(Map.of("a", 11, "b", "zwei", "c", 3L));
    }

    @Test
    void removing() {
        change(data -> {
            assertEquals("two", data.remove("b"));
            assertNull(data.remove("b"));
            assertNull(data.remove("none"));
            assertFalse(data.remove("a", 7));
            assertTrue(data.containsKey("a"));
        });
        expectStored(Map.of("a", 1));
    }

    @Test
    void removingThroughIterators() {
        change(data -> {
            Iterator<Map.Entry<String, Object>> entries = data.entrySet().iterator();
            assertThrows(IllegalStateException.class, entries::remove);
            assertEquals("a", entries.next().getKey());
            entries.remove();
            assertThrows(IllegalStateException.class, entries::remove);
            entries.next();
            entries.next();
            assertFalse(entries.hasNext());
            assertThrows(NoSuchElementException.class, entries::next);
            data.values().removeIf(value -> value == null);
        });
        expectStored(Map.of("b", "two"));
    }

    @Test
    void removingThroughViews() {
        change(data -> {
            assertTrue(data.keySet().remove("a"));
            assertTrue(data.entrySet().remove(new HashMap.SimpleEntry<String, Object>("none", null)));
            assertEquals(1, data.size());
        });
        expectStored(Map.of("b", "two"));
    }

    @Test
    void settingEntries() {
        change(data -> {
            for (Map.Entry<String, Object> entry : data.entrySet()) {
                Object before = entry.getValue();
                assertEquals(before, entry.setValue("new " + entry.getKey()));
                assertEquals("new " + entry.getKey(), entry.getValue());
            }
        });
        expectStored(Map.of("a", "new a", "b", "new b", "none", "new none"));
    }

    @Test
    void clearing() {
        change(data -> {
            data.clear();
            assertTrue(data.isEmpty());
            assertEquals(0, data.size());
            assertFalse(data.entrySet().iterator().hasNext());
        });
        expectStored(Map.of());
    }

    @Test
    void clearingThroughTheEntries() {
        change(data -> data.entrySet().clear());
        expectStored(Map.of());
    }

    @Test
    void whatWasRemovedCanBePutAgain() {
        change(data -> {
            data.clear();
            data.put("a", 2);
        });
        expectStored(Map.of("a", 2));
    }

    @Test
    void putTogetherAndTakenAwayAgainInOneRequest() {
        world.visit(token, session -> {
            session.setValue("c", 3);
            session.removeValue("c");
            assertFalse(session.isChanged());
        });
    }

    @Test
    void theMethodsOfLaterJavaVersions() {
        change(data -> {
            data.merge("a", 1, (x, y) -> (Integer) x + (Integer) y);
            data.computeIfAbsent("c", key -> 3);
            data.computeIfPresent("b", (key, value) -> null);
            data.putIfAbsent("none", 4);
            data.replaceAll((key, value) -> key + value);
        });
        expectStored(Map.of("a", "a2", "c", "c3", "none", "none4"));
    }

    @Test
    void anIteratorWalksTheKeysThereWere() {
        world.visit(token, session -> {
            Map<String, Object> data = session.getData();
            int seen = 0;
            for (String key : data.keySet()) {
                data.put("more " + key, 1);
                seen++;
            }
            assertEquals(3, seen);
            assertEquals(6, data.size());
        });
    }

    @Test
    void onlyWhatChangedIsWritten() {
        world.visit(token, session -> {
            Map<String, Object> data = session.getData();
            data.put("b", "zwei");
            data.put("a", 1);
            data.remove("none");
        });
        assertEquals(Set.of("b"), world.store.lastDelta().set().keySet());
        assertEquals(Set.of("none"), world.store.lastDelta().removed());
    }

    @Test
    void theStoreIsToldWhetherAllThatIsWrittenWasThereBefore() {
        world.visit(token, session -> session.setValue("b", "zwei"));
        assertTrue(world.store.lastDelta().isReplacing());
        world.visit(token, session -> session.setValue("new", 1));
        assertFalse(world.store.lastDelta().isReplacing());
        world.visit(token, session -> {
            session.setValue("new", 2);
            session.setValue("newer", 1);
        });
        assertFalse(world.store.lastDelta().isReplacing());
    }

    @Test
    void aDestroyedSessionHasNoData() {
        world.visit(token, session -> {
            Map<String, Object> before = session.getData();
            session.destroy();
            assertNull(session.getData());
            before.put("late", 1);
        });
        assertNull(world.record(token));
    }
}
