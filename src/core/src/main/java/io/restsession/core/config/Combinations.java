package io.restsession.core.config;

/** Values that are right alone and wrong together. A value that is wrong already is not blamed again. */
final class Combinations {

    private Combinations() {
    }

    static void check(Values values, Findings findings) {
        if (values.isGiven(Keys.SECRET) && values.isGiven(Keys.SECRET_FILE)) {
            findings.mistake(values.given(Keys.SECRET) + " and " + values.given(Keys.SECRET_FILE) + ": allowed: one of the two");
        }
        if (needsSecret(values)) {
            findings.mistake(Keys.SECRET + " is not set, but required with " + values.given(Keys.STORE)
                + ", which other nodes and later runs share; make one with " + SecretList.KEYGEN + ", and set it in " + Keys.SECRET
                + ", or in the file named by " + Keys.SECRET_FILE + ", the same on every node");
        }
        if (values.get(Keys.COOKIE_SECURE) == SecureCookie.FALSE) {
            if ("None".equals(values.get(Keys.COOKIE_SAME_SITE))) {
                dropped(Keys.COOKIE_SAME_SITE, values, findings);
            }
            if (Boolean.TRUE.equals(values.get(Keys.COOKIE_PARTITIONED))) {
                dropped(Keys.COOKIE_PARTITIONED, values, findings);
            }
        }
    }

    private static boolean needsSecret(Values values) {
        String store = values.get(Keys.STORE);
        return store != null && !StoreUrl.MEMORY.equals(StoreUrl.scheme(store))
            && (Boolean.TRUE.equals(values.get(Keys.SIGN)) || Boolean.TRUE.equals(values.get(Keys.ENCRYPT)))
            && !values.isGiven(Keys.SECRET) && !values.isGiven(Keys.SECRET_FILE);
    }

    private static void dropped(Key<?> key, Values values, Findings findings) {
        findings.mistake(values.given(key) + " and " + values.given(Keys.COOKIE_SECURE) + ": browsers drop such a cookie; allowed: "
            + Keys.COOKIE_SECURE + " auto or true with it");
    }
}
