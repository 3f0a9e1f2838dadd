package com.example.launcher;

/** The one user that every server knows. */
final class Login {

    static final String REALM = "probe";
    static final String NAME = "roger";
    static final String PASSWORD = "rabbit";
    static final String ROLE = "user";

    private Login() {
    }
}
