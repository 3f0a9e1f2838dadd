package io.restsession.e2e.contract;

import io.restsession.e2e.harness.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Responses made comparable: only what says when they, or the files in them, were made is taken out. */
final class Exchanges {

    private static final Pattern DATES = Pattern.compile("(?im)^((?:Date|Last-Modified): )[^\r\n]*");

    /** Lines of a stack trace: a server's own differ with the thread it chose. One of ours would stay, and be seen. */
    private static final Pattern FRAMES = Pattern.compile("(?m)^\\s*(?:at (?!io\\.restsession)[^\\r\\n]*|\\.\\.\\. \\d+ more)\\R?");

    private static final Pattern LENGTH = Pattern.compile("(?im)^(Content-Length: )\\d+");

    private Exchanges() {
    }

    /** To the byte. */
    static String exact(Response response) {
        if (response.status() == 500) {
            return withoutTrace(response);
        }
        return DATES.matcher(new String(response.raw(), StandardCharsets.ISO_8859_1)).replaceAll("$1");
    }

    /** Without the framing of the body. */
    static String unframed(Response response) {
        String raw = new String(response.raw(), StandardCharsets.ISO_8859_1);
        return DATES.matcher(raw.substring(0, raw.indexOf("\r\n\r\n"))).replaceAll("$1") + "\n" + response.text();
    }

    /** The body, without a server's own frames in an error page. */
    static String text(Response response) {
        return response.status() == 500 ? FRAMES.matcher(response.text()).replaceAll("") : response.text();
    }

    /** The length that was told, but of an error page, which may hold a stack trace. */
    static String length(Response response) {
        return response.status() == 500 ? null : response.header("Content-Length");
    }

    private static String withoutTrace(Response response) {
        return LENGTH.matcher(FRAMES.matcher(unframed(response)).replaceAll("")).replaceAll("$1");
    }
}
