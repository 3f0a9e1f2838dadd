package io.restsession.store.jdbc;

import io.restsession.core.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What drivers may say in their messages, and nobody may read there: the URL, and passwords in it or beside it. Immutable. */
final class Unspoken {

    private static final Pattern URL = Pattern.compile("jdbc:\\S*");

    /** Options with such names hold what must not be read, or statements that may. */
    private static final String[] SECRET_NAMES = {"pass", "pwd", "secret", "token", "key", "init"};

    private final List<String> secrets = new ArrayList<>();

    Unspoken(JdbcUrl url, Settings settings) {
        add(settings.storePassword());
        for (String option : url.options()) {
            int end = option.indexOf('=');
            if (end > 0 && isSecret(option.substring(0, end).toLowerCase(Locale.ROOT))) {
                add(option.substring(end + 1));
            }
        }
    }

    private void add(String secret) {
        if (secret != null && !secret.isEmpty()) {
            secrets.add(secret);
        }
    }

    private static boolean isSecret(String name) {
        for (String part : SECRET_NAMES) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** A text without it. */
    String blanked(String text) {
        String blanked = URL.matcher(text).replaceAll("the URL");
        for (String secret : secrets) {
            blanked = blanked.replace(secret, "***");
        }
        return blanked;
    }

    /** Itself, or null where it or what caused it says too much to be shown to anybody. */
    <T extends Throwable> T showable(T e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (!blanked(text).equals(text)) {
                return null;
            }
        }
        return e;
    }
}
