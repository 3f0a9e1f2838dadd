package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written, and what can just be. */
class JsonLimitsTest {

    private final ValueCodec codec = new ValueCodec();

    @Test
    void whatContainsItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("a", Collections.singletonMap("b", map));
        Account account = new Account();
        account.children.add(account);
        Cell cell = new Cell();
        cell.next = cell;
        Cell ring = new Cell();
        ring.next = new Cell();
        ring.next.next = ring;
        Object[] array = new Object[1];
        array[0] = array;
        for (Object value : List.of(list, map, account, cell, ring, array)) {
            String message = assertThrows(ValueException.class, () -> codec.encode(value)).getMessage();
            assertTrue(message.contains(value.getClass().getTypeName()), message);
            assertThrows(ValueException.class, () -> codec.json(value));
        }
    }

    @Test
    void depthIsTheSameForWritingAndReading() {
        List<Object> nested = new ArrayList<>();
        for (int depth = 1; depth < 1000; depth++) {
            nested = new ArrayList<>(List.of(nested));
        }
        assertEquals(nested, codec.decode(codec.encode(nested)));
        List<Object> deeper = List.of(nested);
        assertThrows(ValueException.class, () -> codec.encode(deeper));
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000_001, 60_000})
    void longTextsAndNamesCanBeReadAgain(int length) {
        Map<String, String> value = Map.of("n".repeat(length / 10), "v".repeat(length));
        assertEquals(value, codec.decode(codec.encode(value)));
    }

    @Test
    void longNumbersCanBeReadAgain() {
        List<BigInteger> value = List.of(BigInteger.ONE.shiftLeft(16_384));
        assertEquals(value, codec.decode(codec.encode(value)));
    }

    @Test
    void failuresNameTheTypeAndThePlaceAndNotTheValue() {
        Failing failing = new Failing();
        String message = assertThrows(ValueException.class, () -> codec.encode(List.of(Map.of("topsecret", failing)))).getMessage();
        assertTrue(message.contains(IllegalStateException.class.getName()), message);
        assertTrue(message.contains(Failing.class.getName() + ".name") || message.contains(Failing.class.getTypeName() + ".name"), message);
        assertTrue(!message.contains("topsecret"), message);
        assertThrows(ValueException.class, () -> codec.encode(new FailingToLink()));
        assertThrows(ValueException.class, () -> codec.encode(Collections.singletonMap(null, 1)));
    }

    public static final class Cell {
        public Cell next;
    }

    public static final class Failing {
        public String getName() {
            throw new IllegalStateException("topsecret");
        }
    }

    public static final class FailingToLink {
        public String getName() {
            throw new NoClassDefFoundError("gone");
        }
    }
}
