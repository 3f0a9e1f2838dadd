package io.restsession.store.redis;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Which master of a cluster has which slot. Corrected as masters say so. Thread-safe. */
final class SlotMap {

    private static final int SLOTS = 16_384;

    private final AtomicReferenceArray<Address> owners = new AtomicReferenceArray<>(SLOTS);

    private SlotMap() {
    }

    /**
     * Reads what {@code CLUSTER SLOTS} says.
     *
     * @param answer for each range: first slot, last slot, master (host, port, more), replicas
     * @param asked  the server that said it; it may leave out its own name
     * @return null where it makes no sense
     */
    static SlotMap read(Object answer, Address asked) {
        SlotMap map = new SlotMap();
        try {
            for (Object each : (List<?>) answer) {
                List<?> range = (List<?>) each;
                List<?> master = (List<?>) range.get(2);
                byte[] host = (byte[]) master.get(0);
                String name = host == null ? "" : new String(host, StandardCharsets.UTF_8);
                Address owner = new Address(name.isEmpty() ? asked.host() : name, ((Long) master.get(1)).intValue());
                for (int slot = ((Long) range.get(0)).intValue(); slot <= ((Long) range.get(1)).intValue(); slot++) {
                    map.owners.set(slot, owner);
                }
            }
            return map;
        } catch (ClassCastException | IndexOutOfBoundsException | NullPointerException e) {
            return null;
        }
    }

    /** Null: nobody. */
    Address owner(int slot) {
        return owners.get(slot);
    }

    void moved(int slot, Address to) {
        owners.set(slot, to);
    }

    Set<Address> masters() {
        Set<Address> masters = new LinkedHashSet<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            Address owner = owners.get(slot);
            if (owner != null) {
                masters.add(owner);
            }
        }
        return masters;
    }
}
