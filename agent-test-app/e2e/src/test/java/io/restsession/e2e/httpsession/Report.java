package io.restsession.e2e.httpsession;

import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.SetCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was asked and answered, line by line, made comparable. Unless all is wanted, left out is what the agent does otherwise on
 * purpose:
 * <ul>
 *   <li>the value of a cookie, which is signed;</li>
 *   <li>its attributes but for name and path, where the deployment does not set them: HttpOnly and SameSite=Lax are our defaults;</li>
 *   <li>the path too, in scenes that say so: Jetty forgets it where a session begins on an asynchronous request's own thread;</li>
 *   <li>that a response expired long ago, which Jetty says of each that sets a cookie of its own;</li>
 *   <li>the cookie of another application that a request was dispatched to: not all containers tell the client of that session;</li>
 *   <li>a cookie that is cleared because its session ended: containers leave the client with a dead id;</li>
 *   <li>the text of an exception, which is for people; its class is not left out.</li>
 * </ul>
 */
final class Report {

    private static final Pattern MESSAGE = Pattern.compile("-> (\\w+(?:Exception|Error)): .*");

    private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{5,8}");

    private final Ids ids = new Ids();
    private final List<String> lines = new ArrayList<>();
    private final boolean exact;
    private List<String> told = List.of("path");
    private boolean cookiesTold = true;

    /** @param exact whether nothing is left out but what differs from run to run */
    Report(boolean exact) {
        this.exact = exact;
    }

    /** From now on the attributes of cookies that a deployment can set are told. */
    void tellCookiesInFull() {
        told = List.of("path", "secure", "max-age", "httponly");
    }

    /** From now on cookies are not told. */
    void overlookCookies() {
        cookiesTold = exact;
    }

    /** From now on no attributes of cookies are told. */
    void overlookPaths() {
        told = List.of();
    }

    /** Of one response. */
    void add(String asked, Response response) {
        lines.add("> " + ids.named(asked));
        lines.add(response.status() + length(response) + type(response));
        for (SetCookie cookie : response.cookies()) {
            if (cookiesTold && (exact || !cookie.clears())) {
                lines.add("Set-Cookie " + cookie.name() + "=" + ids.name(cookie.value()) + " " + attributes(cookie));
            }
        }
        if (response.header("Location") != null) {
            lines.add("Location " + ids.named(response.header("Location")));
        }
        if (exact && response.header("Expires") != null) {
            lines.add("Expires " + response.header("Expires"));
        }
        if (response.header("Cache-Control") != null) {
            lines.add("Cache-Control " + response.header("Cache-Control"));
        }
        if (isOurs(response)) {
            response.text().lines().forEach(line -> lines.add(comparable(line)));
        }
    }

    /** Something that came in another way. */
    void addAll(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(comparable(line)));
    }

    List<String> lines() {
        return lines;
    }

    /** Without what is for people, and what is another in every process. */
    private String comparable(String line) {
        return ids.named(IDENTITY.matcher(MESSAGE.matcher(line.strip()).replaceAll("-> $1")).replaceAll("@"));
    }

    private Map<String, String> attributes(SetCookie cookie) {
        Map<String, String> attributes = new TreeMap<>(cookie.attributes());
        attributes.remove("expires");
        if (told.isEmpty()) {
            attributes.remove("path");
        }
        if (!exact) {
            attributes.keySet().retainAll(told);
        }
        return attributes;
    }

    /** A small response must stay one of a known length. Its length itself follows that of the ids. */
    private static String length(Response response) {
        String told = response.header("Content-Length");
        if (told != null) {
            return " of known length";
        }
        return response.header("Transfer-Encoding") == null ? "" : " " + response.header("Transfer-Encoding");
    }

    private static String type(Response response) {
        return response.header("Content-Type") == null ? "" : " " + response.header("Content-Type");
    }

    /** Not a server's own page. */
    private static boolean isOurs(Response response) {
        return String.valueOf(response.header("Content-Type")).startsWith("text/plain");
    }
}
