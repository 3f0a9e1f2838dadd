package io.restsession.e2e.contract;

import io.restsession.e2e.harness.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Responses made comparable: only what says when they were made is taken out. */
final class Exchanges {

    private static final Pattern DATE = Pattern.compile("(?im)^(Date: )[^\r\n]*");

    private Exchanges() {
    }

    /** To the byte. */
    static String exact(Response response) {
        return DATE.matcher(new String(response.raw(), StandardCharsets.ISO_8859_1)).replaceFirst("$1");
    }

    /** Without the framing of the body. */
    static String unframed(Response response) {
        String raw = new String(response.raw(), StandardCharsets.ISO_8859_1);
        return DATE.matcher(raw.substring(0, raw.indexOf("\r\n\r\n"))).replaceFirst("$1") + "\n" + response.text();
    }
}
