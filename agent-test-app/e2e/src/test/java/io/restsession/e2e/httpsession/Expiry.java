package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.CONFIGURED;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session that goes unused for too long: begun before all other scenes and looked at behind them, for the time it takes. */
final class Expiry {

    private static final String DO = CONFIGURED + "/do";
    private static final String HEARD_BY = " heard by ";
    private static final Pattern LAST_ADDED = Pattern.compile("added (\\{.*}) c=.*" + HEARD_BY + "(.*)");
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Browser browser;
    private final StringBuilder heard = new StringBuilder();
    private String id = "";
    private String listeners = "";

    Expiry(Browser browser) {
        this.browser = browser;
    }

    void begin() {
        browser.quietly(DO + "?op=events");
        Matcher added = LAST_ADDED.matcher(
            browser.ask(DO, "s.set a text x", "s.set b bound one", "s.set c account Roger", "s.setMax 1", "r.find", "events").text());
        if (added.find()) {
            id = added.group(1);
            listeners = added.group(2);
        }
    }

    /** Without a look at the session itself, for that would be a use. */
    void end() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try (Browser other = browser.twin()) {
            other.forget();
            while (!allHeardTheLast() && System.nanoTime() < end) {
                other.quietly(DO + "?op=events").text().replace("op: events -> ", "").lines().map(String::strip)
                    .filter(line -> line.contains(id)).forEach(this::hear);
            }
        }
        browser.note(heard.toString());
        browser.ask(DO, "r.requestedId", "r.valid", "r.find");
        browser.ask(DO, "s.names", "s.isNew", "s.max");
    }

    /** The same event may have been heard by some listeners at one time and by the rest at another. */
    private void hear(String line) {
        String[] parts = line.split(HEARD_BY, 2);
        String last = heard.substring(heard.lastIndexOf("\n") + 1);
        if (parts.length > 1 && last.startsWith(parts[0] + HEARD_BY)) {
            heard.append(", ").append(parts[1]);
        } else {
            heard.append('\n').append(line);
        }
    }

    private boolean allHeardTheLast() {
        String last = heard.substring(heard.lastIndexOf("\n") + 1);
        return last.startsWith("removed " + id + " c=") && last.split(", ").length == listeners.split(", ").length;
    }
}
