package io.restsession.e2e.contract;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ids that no honest client sends, made from a good one. */
final class HostileIds {

    private HostileIds() {
    }

    /** The same id, the first character of the signature another one. */
    static String forged(String good) {
        int at = good.indexOf('~') + 1;
        return good.substring(0, at) + other(good.charAt(at)) + good.substring(at + 1);
    }

    /** By what is wrong with them; none may reach the store. */
    static Map<String, String> badlySigned(String first, String another) {
        String good = withoutRoute(first);
        String id = good.substring(0, good.indexOf('~'));
        String signature = good.substring(good.indexOf('~') + 1);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("forged signature", forged(good));
        bad.put("another session's signature", id + withoutRoute(another).substring(another.indexOf('~')));
        bad.put("altered id", other(good.charAt(0)) + good.substring(1));
        bad.put("truncated by one", good.substring(0, good.length() - 1));
        bad.put("half a signature", id + "~" + signature.substring(0, signature.length() / 2));
        bad.put("empty signature", id + "~");
        bad.put("no signature", id);
        bad.put("signature alone", "~" + signature);
        bad.put("separator alone", "~");
        bad.put("two signatures", good + "~" + signature);
        bad.put("padded signature", good + "=");
        bad.put("upper case", id + "~" + signature.toUpperCase(java.util.Locale.ROOT));
        bad.put("oversized id", id.repeat(80) + "~" + signature);
        bad.put("oversized signature", id + "~" + signature.repeat(80));
        bad.put("nothing", "");
        bad.put("garbage", "%00%0d%0a${jndi:ldap://x}'--<>&\\");
        bad.put("a path", "../../etc/passwd~" + signature);
        bad.put("null", "null");
        return bad;
    }

    /** Some servers put the name of a node behind it, which nothing depends on. */
    private static String withoutRoute(String token) {
        int route = token.indexOf('.');
        return route < 0 ? token : token.substring(0, route);
    }

    private static char other(char c) {
        return c == 'A' ? 'B' : 'A';
    }
}
