package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.log.CapturedLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values are live: what is changed inside them counts, and what is only read, in whatever way, does not. */
class LiveValuesTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private String with(Object value) {
        return world.begin(session -> session.setValue("v", value));
    }

    private void onlyReads(String token, Consumer<Session> work) {
        world.store.forget();
        world.visit(token, session -> {
            work.accept(session);
            assertFalse(session.isChanged());
            assertNull(session.getAction());
        });
        assertEquals(List.of("load"), world.store.calls());
    }

    @Test
    void changesInsideAList() {
        String token = with(List.of("x"));
        world.visit(token, session -> {
            List<String> list = session.getValue("v");
            assertFalse(session.isChanged());
            list.add("y");
            assertTrue(session.isChanged());
            assertEquals(Session.Action.MODIFY, session.getAction());
        });
        assertEquals(List.of("x", "y"), world.stored(token, "v"));
    }

    @Test
    void changesDeepInsideAMap() {
        String token = with(Map.of("list", List.of(Map.of("n", 1))));
        world.visit(token, session -> {
            Map<String, List<Map<String, Object>>> map = session.getValue("v");
            map.get("list").get(0).put("n", 2);
            assertTrue(session.isChanged());
            map.get("list").get(0).put("n", 1);
            assertFalse(session.isChanged());
            map.get("list").get(0).put("n", 3);
        });
        assertEquals(Map.of("list", List.of(Map.of("n", 3))), world.stored(token, "v"));
    }

    /** The response left when nobody had looked at anything, and there was nothing to write. */
    @Test
    @SuppressWarnings("unchecked")
    void changesInsideAListAfterTheResponseHasLeft() {
        String token = with(new ArrayList<>(List.of("apple")));
        try (World.Request request = world.request(token)) {
            Session session = request.current();
            request.leave();
            ((List<Object>) session.getValue("v")).add("pear");
        }
        assertEquals(List.of("apple", "pear"), world.stored(token, "v"));
    }

    /** Looked at before the response left, and changed after it. */
    @Test
    @SuppressWarnings("unchecked")
    void changesOfWhatWasReadBeforeTheResponseLeft() {
        String token = with(new ArrayList<>(List.of("apple")));
        try (World.Request request = world.request(token)) {
            List<Object> list = (List<Object>) request.current().getValue("v");
            request.leave();
            list.add("pear");
        }
        assertEquals(List.of("apple", "pear"), world.stored(token, "v"));
    }

    @Test
    void changesAfterItWasSetInTheSameRequest() {
        List<String> list = new ArrayList<>();
        String token = world.begin(session -> {
            session.setValue("v", list);
            list.add("x");
        });
        assertEquals(List.of("x"), world.stored(token, "v"));
    }

    @Test
    void changesInsideABeanReadWithItsType() {
        String token = with(Basket.of(1, "2.50"));
        world.visit(token, session -> {
            Basket basket = session.getValue("v", Basket.class);
            assertSame(basket, session.getValue("v", Basket.class));
            assertFalse(session.isChanged());
            basket.goods.add("tea");
            assertTrue(session.isChanged());
        });
        world.visit(token, session -> assertEquals(List.of("tea"), session.getValue("v", Basket.class).goods));
    }

    @Test
    void aBeanSetInTheRequestStaysItself() {
        Basket basket = Basket.of(1, "2.50");
        String token = world.begin(session -> {
            session.setValue("v", basket);
            assertSame(basket, session.getValue("v"));
            assertSame(basket, session.getValue("v", Basket.class));
            basket.count = 7;
        });
        world.visit(token, session -> assertEquals(7, session.getValue("v", Basket.class).count));
    }

    @Test
    void withoutATypeABeanIsAMap() {
        String token = with(Basket.of(1, "2.50"));
        onlyReads(token, session -> assertInstanceOf(Map.class, session.getValue("v")));
    }

    @Test
    void readingABeanThatKnowsLessWritesNothing() {
        String token = with(Map.of("count", 3, "colour", "red"));
        onlyReads(token, session -> assertEquals(3, session.getValue("v", Basket.class).count));
        assertEquals(Map.of("count", 3, "colour", "red"), world.stored(token, "v"));
    }

    @Test
    void readingAsOneTypeTakesNothingFromAnother() {
        String token = with(Basket.of(3, "2.50"));
        onlyReads(token, session -> {
            assertEquals(3, session.getValue("v", Basket.Summary.class).count);
            assertEquals(new BigDecimal("2.50"), session.getValue("v", Basket.class).price);
            assertEquals(3, session.getValue("v", Basket.Summary.class).count);
            assertEquals(Set.of("count", "price", "goods"), session.getValue("v", Map.class).keySet());
        });
    }

    @Test
    void aMapSetAndReadAsABeanKeepsWhatTheBeanDoesNotKnow() {
        Map<String, Object> map = new HashMap<>(Map.of("count", 3, "colour", "red"));
        String token = world.begin(session -> {
            session.setValue("v", map);
            assertEquals(3, session.getValue("v", Basket.class).count);
        });
        assertEquals(map, world.stored(token, "v"));
        world.begin(session -> {
            session.setValue("v", map);
            session.getValue("v", Basket.class).count = 4;
            assertEquals(4, session.getValue("v", Basket.Summary.class).count);
        });
        world.visit(token, session -> session.getValue("v", Basket.class).count = 5);
        world.visit(token, session -> assertEquals(5, session.getValue("v", Basket.class).count));
    }

    @Test
    void aChangedBeanReadAsAnotherTypeIsStillChanged() {
        String token = with(Basket.of(3, "2.50"));
        world.visit(token, session -> {
            session.getValue("v", Basket.class).count = 4;
            assertEquals(4, session.getValue("v", Basket.Summary.class).count);
            assertTrue(session.isChanged());
        });
        world.visit(token, session -> {
            assertEquals(4, session.getValue("v", Basket.class).count);
            assertEquals(new BigDecimal("2.50"), session.getValue("v", Basket.class).price);
        });
    }

    /** More digits than a double has. */
    @Test
    void theDigitsInsideABeanSurvive() {
        String price = "1234567890123456789.123456789012345678";
        String token = with(Basket.of(1, price));
        world.visit(token, session -> {
            assertEquals(new BigDecimal(price), session.getValue("v", Basket.class).price);
            session.getValue("v", Basket.class).count = 2;
        });
        world.visit(token, session -> assertEquals(new BigDecimal(price), session.getValue("v", Basket.class).price));
        onlyReads(token, session -> session.getValue("v"));
    }

    @Test
    void typedReadsOfPlainValues() {
        String token = world.begin(session -> {
            session.setValue("int", 5);
            session.setValue("text", "7");
            session.setValue("day", LocalDate.of(2024, 2, 29));
            session.setValue("none", null);
        });
        onlyReads(token, session -> {
            assertEquals(5, session.getValue("int", int.class));
            assertEquals(5L, session.getValue("int", Long.class));
            assertEquals("5", session.getValue("int", String.class));
            assertEquals(7, session.getValue("text", Integer.class));
            assertEquals("7", session.getValue("text"));
            assertEquals(LocalDate.of(2024, 2, 29), session.getValue("day", LocalDate.class));
            assertEquals("2024-02-29", session.getValue("day", String.class));
            assertNull(session.getValue("none", String.class));
            assertNull(session.getValue("nobody", String.class));
            assertEquals(5, session.<Integer>getValue("int"));
        });
    }

    @Test
    void aFailedConversionIsNullAndSaidOnce() {
        String token = world.begin(session -> session.setValue("not a number", "seven"));
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 3; i++) {
                onlyReads(token, session -> {
                    assertNull(session.getValue("not a number", Integer.class));
                    assertEquals("seven", session.getValue("not a number"));
                });
            }
            assertEquals(1, log.lines().size(), log.lines().toString());
            String line = log.lines().get(0);
            assertTrue(line.contains("'not a number'") && line.contains("java.lang.Integer"), line);
            assertFalse(line.contains("seven"), "a value is not for the log");
        }
    }

    @Test
    void whatCanNotBeStoredAnyMoreStaysAsItWas() {
        String token = with(new ArrayList<>(List.of("x")));
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> {
                List<Object> list = session.getValue("v");
                list.add(list);
                session.setValue("other", 1);
            });
            assertEquals(1, log.lines().size(), log.lines().toString());
        }
        assertEquals(List.of("x"), world.stored(token, "v"));
        assertEquals(1, world.stored(token, "other"));
    }

    @Test
    void theOrderOfAMapIsNoAccident() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 9; i >= 0; i--) {
            map.put("k" + i, i);
        }
        String token = with(map);
        onlyReads(token, session -> assertEquals(map.toString(), session.getValue("v").toString()));
    }
}
