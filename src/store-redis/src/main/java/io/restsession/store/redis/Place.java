package io.restsession.store.redis;

/** Which session a key is of. Immutable. */
final class Place {

    private final String space;
    private final String id;

    Place(String space, String id) {
        this.space = space;
        this.id = id;
    }

    String space() {
        return space;
    }

    String id() {
        return id;
    }
}
