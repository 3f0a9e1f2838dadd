package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A value that another thread changes while it is written. */
class ConcurrentChangeTest {

    private final ValueCodec codec = new ValueCodec();

    @Test
    void isTriedAgain() {
        Changing changing = new Changing(3);
        assertEquals(Map.of("a", 1), codec.decode(codec.encode(changing)));
        assertEquals(0, changing.changes);
    }

    @Test
    void isTriedAgainWhereItIsInside() {
        assertEquals(List.of(Map.of("x", Map.of("a", 1))), codec.decode(codec.encode(List.of(Map.of("x", new Changing(3))))));
    }

    @Test
    void isGivenUpInTheEnd() {
        String message = assertThrows(ValueException.class, () -> codec.encode(new Changing(Integer.MAX_VALUE))).getMessage();
        assertTrue(message.contains("other threads keep changing it"), message);
    }

    private static final class Changing extends AbstractMap<String, Object> {

        private int changes;

        Changing(int changes) {
            this.changes = changes;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            if (changes > 0) {
                changes--;
                throw new ConcurrentModificationException();
            }
            return Collections.<String, Object>singletonMap("a", 1).entrySet();
        }
    }
}
