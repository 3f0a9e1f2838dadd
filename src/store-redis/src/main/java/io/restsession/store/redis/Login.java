package io.restsession.store.redis;

/** As whom a server knows us. Immutable. */
final class Login {

    static final Login NONE = new Login(null, null);

    private final String user;
    private final String password;

    /**
     * @param user     null: the server's default user
     * @param password null: none is sent
     */
    Login(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** Null: the server's default user. */
    String user() {
        return user;
    }

    /** Null: none is sent. */
    String password() {
        return password;
    }
}
