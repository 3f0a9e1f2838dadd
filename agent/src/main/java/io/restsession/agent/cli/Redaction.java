package io.restsession.agent.cli;

import io.restsession.core.config.Settings;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Keeps secrets out of what is shown: drivers may put a whole URL into a message. Immutable. */
final class Redaction {

    static final Redaction NONE = new Redaction(Collections.<String>emptySet());

    private static final String HIDDEN = "***";

    /** Shorter ones would be found in ordinary words. */
    private static final int SHORTEST = 3;

    private static final String[] SECRET_NAMES = {"pass", "pwd", "secret", "token", "key"};

    private final Set<String> secrets;

    private Redaction(Set<String> secrets) {
        this.secrets = secrets;
    }

    static Redaction of(Settings settings) {
        Set<String> secrets = new LinkedHashSet<>();
        add(settings.storePassword(), secrets);
        if (settings.value("secret") != null) {
            for (String secret : settings.value("secret").split(",")) {
                add(secret.trim(), secrets);
            }
        }
        addPasswords(settings.store(), secrets);
        return new Redaction(secrets);
    }

    String of(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        return shown;
    }

    /** Words of a command line that was not understood, so that anything may stand anywhere in it. */
    static String words(Collection<String> words) {
        StringBuilder shown = new StringBuilder();
        for (String word : words) {
            int equals = word.indexOf('=');
            // A name before the sign says which word is meant, but a password may have that sign too.
            boolean isOption = equals > 0 && word.startsWith("--");
            boolean isPlain = equals < 0 && word.indexOf('@') < 0 && word.indexOf(':') < 0;
            shown.append(shown.length() == 0 ? "" : " ")
                .append(isPlain ? word : isOption ? word.substring(0, equals + 1) + HIDDEN : HIDDEN);
        }
        return shown.toString();
    }

    private static void addPasswords(String url, Set<String> secrets) {
        int authority = url.indexOf("://");
        if (authority >= 0) {
            String user = url.substring(authority + 3);
            int at = user.lastIndexOf('@');
            int colon = user.indexOf(':');
            if (colon >= 0 && colon < at) {
                add(user.substring(colon + 1, at), secrets);
            }
        }
        for (String parameter : url.split("[?&;,]")) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && isSecretName(parameter.substring(0, equals).toLowerCase(Locale.ROOT))) {
                add(parameter.substring(equals + 1), secrets);
            }
        }
    }

    private static boolean isSecretName(String name) {
        for (String part : SECRET_NAMES) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** As it is written, as a URL means it, and as a URL would write it. */
    private static void add(String secret, Set<String> to) {
        if (secret == null || secret.length() < SHORTEST) {
            return;
        }
        to.add(secret);
        try {
            to.add(URLDecoder.decode(secret, "UTF-8"));
            to.add(URLEncoder.encode(secret, "UTF-8").replace("+", "%20"));
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            // Then it was not written as in a URL.
            return;
        }
    }
}
