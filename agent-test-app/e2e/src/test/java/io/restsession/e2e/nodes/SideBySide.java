package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.SetCookie;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows every link of an application with two browsers, one on a server as it is and one on a server under the agent, and
 * compares all they are shown but ids and times.
 */
final class SideBySide {

    private static final String COOKIE = "JSESSIONID";
    private static final Pattern LINK = Pattern.compile("<(?:a|form|frame|img|link|script)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSING = Pattern.compile(
        "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [\\w -]{6,11} \\d\\d:\\d\\d:\\d\\d (?:\\w{3,4}(?: \\d{4})?)"
        + "|\\b\\d?\\d:\\d\\d(?::\\d\\d)?\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|@[0-9a-f]{4,8}\\b|\\d{5,}");

    private final Browser bare;
    private final Browser served;
    private final Pattern left;
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> differences = new ArrayList<>();
    private int pages;

    /** @param left links that are not followed */
    SideBySide(Browser bare, Browser served, String left) {
        this.bare = bare;
        this.served = served;
        this.left = Pattern.compile(left);
    }

    /** Follows all that leads from this path to others that begin alike. */
    void crawl(String start) {
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        Set<String> known = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            for (String link : links(click(path, browser -> browser.open(path)))) {
                if (link.startsWith(start) && !left.matcher(link).find() && known.add(link)) {
                    waiting.add(link);
                }
            }
        }
    }

    /** What differed. */
    List<String> differences() {
        return differences;
    }

    /** How many pages were compared. */
    int pages() {
        return pages;
    }

    /** Has both browsers click; gives what the one without the agent is shown. */
    Page click(String what, Function<Browser, Page> click) {
        pages++;
        Page expected = click.apply(bare);
        Page actual = click.apply(served);
        Set<String> before = described(expected, bare);
        Set<String> after = described(actual, served);
        if (served.cookies().value(COOKIE) == null) {
            // The agent has the client forget a session that ended; from here on both are to do the same again.
            bare.cookies().forget(COOKIE);
        }
        if (!before.equals(after)) {
            differences.add(what + "\n  without the agent: " + without(before, after) + "\n  with the agent:    " + without(after, before));
        }
        return expected;
    }

    private Set<String> described(Page page, Browser browser) {
        Response response = page.response();
        if (browser.cookies().value(COOKIE) != null) {
            ids.add(browser.cookies().value(COOKIE));
        }
        // Ids differ in length; and Jetty has what clears a cookie expire at once.
        boolean clears = response.cookies(COOKIE).stream().anyMatch(SetCookie::clears);
        Stream<String> headers = response.headers().stream()
            .filter(header -> !header.is("Set-Cookie") && !header.is("Date") && !(clears && header.is("Expires")))
            .map(header -> header.is("Content-Length") ? header.name() : header.toString());
        Stream<String> cookies = response.cookies().stream().filter(cookie -> !cookie.name().equals(COOKIE) || !cookie.clears())
            .map(SideBySide::described);
        Stream<String> lines = response.lines().stream();
        return Stream.of(Stream.of(page.url() + " " + response.status()), headers, cookies, lines).flatMap(all -> all).map(this::lasting)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A session's cookie is for HTTP only, and lax, where its deployment says nothing of these. */
    private static String described(SetCookie cookie) {
        Map<String, String> attributes = new TreeMap<>(cookie.attributes());
        if (cookie.name().equals(COOKIE)) {
            attributes.putIfAbsent("httponly", "");
            attributes.putIfAbsent("samesite", "Lax");
        }
        return "Set-Cookie: " + cookie.name() + "=" + cookie.value() + " " + attributes;
    }

    /** Without ids, as the cookie has them or as the application sees them, and times. */
    private String lasting(String line) {
        String lasting = line;
        for (String id : ids.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
            lasting = lasting.replace(id, "(id)").replace(id.split("[~.]")[0], "(id)");
        }
        return PASSING.matcher(lasting).replaceAll("(now)");
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> own = new LinkedHashSet<>(all);
        own.removeAll(others);
        return own;
    }

    private static Set<String> links(Page page) {
        Set<String> links = new LinkedHashSet<>();
        String type = page.response().header("Content-Type");
        if (type == null || !type.contains("html")) {
            return links;
        }
        for (Matcher tag = LINK.matcher(page.text()); tag.find();) {
            for (String name : List.of("href", "src", "action")) {
                String target = Form.attribute(tag.group(1), name);
                if (target != null && !target.isEmpty() && target.matches("[\\w./?=&;:%+~#-]+")) {
                    URI url = page.url().resolve(target.replaceAll("#.*", "").replaceAll(";jsessionid=[^?]*", ""));
                    if (page.url().getHost().equals(url.getHost())) {
                        links.add(url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
                    }
                }
            }
        }
        return links;
    }
}
