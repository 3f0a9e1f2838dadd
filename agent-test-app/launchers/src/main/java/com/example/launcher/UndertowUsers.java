package com.example.launcher;

import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import java.io.Serializable;
import java.security.Principal;
import java.util.Collections;
import java.util.Set;

/** Who can log in on Undertow. */
final class UndertowUsers implements IdentityManager {

    @Override
    public Account verify(Account account) {
        return account;
    }

    @Override
    public Account verify(String id, Credential credential) {
        boolean known = Login.NAME.equals(id) && credential instanceof PasswordCredential
            && Login.PASSWORD.equals(new String(((PasswordCredential) credential).getPassword()));
        return known ? new Known() : null;
    }

    @Override
    public Account verify(Credential credential) {
        return null;
    }

    private static final class Known implements Account, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public Principal getPrincipal() {
            return new Named();
        }

        @Override
        public Set<String> getRoles() {
            return Collections.singleton(Login.ROLE);
        }
    }

    private static final class Named implements Principal, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public String getName() {
            return Login.NAME;
        }
    }
}
