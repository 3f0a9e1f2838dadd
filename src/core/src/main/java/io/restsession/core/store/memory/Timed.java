package io.restsession.core.store.memory;

/** Something that waits in the {@link ExpiryWheel}, in one slot at a time. */
abstract class Timed {

    /** The one below it in its slot. The wheel's while it is in there. */
    Timed next;

    /**
     * Its slot's time has come; it is in the wheel no longer.
     *
     * @param slot the slot it was in
     * @param now  epoch milliseconds
     */
    abstract void due(int slot, long now);
}
