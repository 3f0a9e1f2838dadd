package io.restsession.e2e.nodes;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page, and what it is filled in with. Immutable. */
final class Form {

    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.CASE_INSENSITIVE);

    private final URI action;
    private final boolean post;
    private final Map<String, String> fields;

    private Form(URI action, boolean post, Map<String, String> fields) {
        this.action = action;
        this.post = post;
        this.fields = fields;
    }

    /** A browser sends what stands in it, but for buttons that nobody presses. */
    static Form read(URI page, String attributes, String content) {
        String action = attribute(attributes, "action");
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher input = INPUT.matcher(content); input.find();) {
            String name = attribute(input.group(1), "name");
            String type = attribute(input.group(1), "type");
            if (name != null && (type == null || !type.matches("(?i)submit|reset|button|image|checkbox|radio"))) {
                String value = attribute(input.group(1), "value");
                fields.put(name, value == null ? "" : value);
            }
        }
        URI url = action == null || action.isEmpty() ? page : page.resolve(action);
        return new Form(url, "post".equalsIgnoreCase(attribute(attributes, "method")), fields);
    }

    /** An attribute of a tag; null if it has none. */
    static String attribute(String attributes, String name) {
        Matcher matcher = Pattern.compile("(?i)(?:^|\\s)" + name + "\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)")
            .matcher(attributes);
        if (!matcher.find()) {
            return null;
        }
        String value = matcher.group(1).replaceAll("^[\"']|[\"']$", "");
        return value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    }

    Form with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Form(action, post, more);
    }

    /** The same fields, sent to another place of this server. */
    Form to(String path) {
        return new Form(action.resolve(path), post, fields);
    }

    boolean isPost() {
        return post;
    }

    /** Where it goes to; if it is not posted, with what it is filled in with. */
    URI url() {
        return post ? action : action.resolve(action.getRawPath() + "?" + body());
    }

    String body() {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
