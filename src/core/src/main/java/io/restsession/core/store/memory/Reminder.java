package io.restsession.core.store.memory;

/** Waits in the wheel for a session that is to be looked at while it is in another slot itself. */
final class Reminder extends Timed {

    private final Entry entry;

    Reminder(Entry entry) {
        this.entry = entry;
    }

    @Override
    void due(int slot, long now) {
        entry.reminded(slot, now);
    }
}
