package com.example.launcher;

import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.util.security.Credential;

/** Who can log in on Jetty. */
final class JettyUsers {

    private JettyUsers() {
    }

    static HashLoginService login() {
        UserStore users = new UserStore();
        users.addUser(Login.NAME, Credential.getCredential(Login.PASSWORD), new String[] {Login.ROLE});
        HashLoginService login = new HashLoginService(Login.REALM);
        login.setUserStore(users);
        return login;
    }
}
