package io.restsession.store.jcache;

/** What is wrong with the URL of a JCache store, as part of a sentence. */
final class WrongUrl extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUrl(String what) {
        super(what, null, false, false);
    }
}
