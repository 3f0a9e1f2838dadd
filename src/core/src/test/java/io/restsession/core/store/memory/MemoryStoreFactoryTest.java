package io.restsession.core.store.memory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryStoreFactoryTest {

    private final StoreFactory factory = new MemoryStoreFactory();

    @Test
    void isFoundByItsScheme() {
        assertTrue(ServiceLoader.load(StoreFactory.class).stream().anyMatch(each -> each.get().opens("memory")));
        assertFalse(factory.opens("redis"));
        assertFalse(factory.opens(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "memory:", "Memory"})
    void opens(String url) {
        try (SessionStore store = factory.open(url, null)) {
            assertInstanceOf(MemoryStore.class, store);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory:x", "memory://", "memory:?a=b", "memoryx", "mem", "", ":memory"})
    void refusesWhatItDoesNotUnderstand(String url) {
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> factory.open(url, null));
        assertTrue(e.getMessage().contains("rest.session.store"), e.getMessage());
    }
}
