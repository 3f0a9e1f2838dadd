package io.restsession.store.redis;

/** A server whose address is known. Its name may come to mean another machine; then it is connected to anew. Thread-safe. */
final class FixedServer implements WireSource {

    private final Address address;
    private final Connector connector;

    FixedServer(Address address, Connector connector) {
        this.address = address;
        this.connector = connector;
    }

    @Override
    public Wire open(Call call) {
        return connector.open(address, call);
    }

    @Override
    public boolean hasMoved(Call call) {
        return false;
    }

    @Override
    public String name() {
        return address.toString();
    }
}
