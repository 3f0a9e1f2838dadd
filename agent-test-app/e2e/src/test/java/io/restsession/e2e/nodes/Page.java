package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser shows.
 *
 * @param url      where it is, after all redirects
 * @param response the last answer
 */
record Page(URI url, Response response) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\b([^>]*)>(.*?)</a>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    int status() {
        return response.status();
    }

    String text() {
        return response.text();
    }

    /** The one form whose text has this in it, with what it is filled with. */
    Form form(String part) {
        List<Form> found = new ArrayList<>();
        for (Matcher form = FORM.matcher(text()); form.find();) {
            if (form.group().contains(part)) {
                found.add(Form.read(url, form.group(1), form.group(2)));
            }
        }
        return only(found, "form with " + part);
    }

    /** Where the first link leads whose text or target has this in it. */
    URI link(String part) {
        for (Matcher link = LINK.matcher(text()); link.find();) {
            String target = Form.attribute(link.group(1), "href");
            if (target != null && (target.contains(part) || link.group(2).contains(part))) {
                return url.resolve(target);
            }
        }
        throw new AssertionError("no link with " + part + " on " + this);
    }

    /** The first group of a pattern that must be there. */
    String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text());
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " on " + this);
        }
        return matcher.group(1);
    }

    private Form only(List<Form> found, String what) {
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times a " + what + " on " + this);
        }
        return found.get(0);
    }

    @Override
    public String toString() {
        return url + ": " + response.status() + " " + response.headers() + "\n" + text();
    }
}
