package com.example.probe.session;

import com.example.probe.Values;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.servlet.http.HttpSession;

/** Every method of {@code HttpSession} as a step, and changes inside of values. */
final class SessionSteps {

    /** What a step does to a session. */
    @FunctionalInterface
    interface OnSession {
        Object run(HttpSession session, String[] args) throws Exception;
    }

    static final Map<String, OnSession> BY_NAME = new HashMap<>();

    static {
        values();
        state();
        inside();
        old();
    }

    private SessionSteps() {
    }

    static String shown(HttpSession session) {
        return session == null ? "none" : "{" + session.getId() + "}";
    }

    /** The words of a step can't say null or nothing. */
    static String text(String word) {
        return "-null-".equals(word) ? null : "-empty-".equals(word) ? "" : word;
    }

    private static void values() {
        BY_NAME.put("get", (session, args) -> Values.show(session.getAttribute(text(args[0]))));
        BY_NAME.put("names", (session, args) -> new TreeSet<>(Collections.list(session.getAttributeNames())));
        BY_NAME.put("set", (session, args) -> {
            session.setAttribute(text(args[0]), value(args));
            return "set";
        });
        BY_NAME.put("remove", (session, args) -> {
            session.removeAttribute(text(args[0]));
            return "removed";
        });
        BY_NAME.put("incr", (session, args) -> {
            Integer before = (Integer) session.getAttribute(args[0]);
            session.setAttribute(args[0], before == null ? 1 : before + 1);
            return session.getAttribute(args[0]);
        });
    }

    private static void state() {
        BY_NAME.put("id", (session, args) -> shown(session));
        BY_NAME.put("isNew", (session, args) -> session.isNew());
        BY_NAME.put("created", (session, args) -> Marks.among(session.getCreationTime()));
        BY_NAME.put("accessed", (session, args) -> Marks.among(session.getLastAccessedTime()));
        BY_NAME.put("max", (session, args) -> session.getMaxInactiveInterval());
        BY_NAME.put("context", (session, args) -> session.getServletContext().getContextPath());
        BY_NAME.put("setMax", (session, args) -> {
            session.setMaxInactiveInterval(Integer.parseInt(args[0]));
            return "set";
        });
        BY_NAME.put("invalidate", (session, args) -> {
            session.invalidate();
            return "invalidated";
        });
    }

    private static void inside() {
        BY_NAME.put("addTo", (session, args) -> {
            Object value = session.getAttribute(args[0]);
            if (value instanceof Account) {
                ((Account) value).add(args[1]);
            } else {
                @SuppressWarnings("unchecked")
                Collection<Object> all = (Collection<Object>) value;
                all.add(args[1]);
            }
            return Values.show(value);
        });
        BY_NAME.put("rename", (session, args) -> {
            ((Account) session.getAttribute(args[0])).rename(args[1]);
            return Values.show(session.getAttribute(args[0]));
        });
        BY_NAME.put("putIn", (session, args) -> {
            @SuppressWarnings("unchecked")
            Map<Object, Object> map = (Map<Object, Object>) session.getAttribute(args[0]);
            map.put(args[1], args[2]);
            return Values.show(map);
        });
    }

    /** What later servlet APIs have no more. */
    private static void old() {
        BY_NAME.put("getValue", (session, args) -> Values.show(Old.call(HttpSession.class, session, "getValue", args[0])));
        BY_NAME.put("putValue", (session, args) ->
            Old.call(HttpSession.class, session, "putValue", new Class<?>[] {String.class, Object.class}, args[0], value(args)));
        BY_NAME.put("removeValue", (session, args) -> Old.call(HttpSession.class, session, "removeValue", args[0]));
        BY_NAME.put("valueNames", (session, args) -> {
            Object names = Old.call(HttpSession.class, session, "getValueNames", new Class<?>[0]);
            return names instanceof String[] ? sorted((String[]) names) : names;
        });
        BY_NAME.put("sessionContext", (session, args) -> {
            Object context = Old.call(HttpSession.class, session, "getSessionContext", new Class<?>[0]);
            return context instanceof String ? context : context == null ? "null" : "there";
        });
    }

    private static List<String> sorted(String[] names) {
        Arrays.sort(names);
        return Arrays.asList(names);
    }

    private static Object value(String[] args) {
        String text = args.length > 2 ? args[2] : "";
        switch (args[1]) {
            case "bound":
                return new Bound(text);
            case "carried":
                return new Carried(text);
            case "account":
                return new Account(text);
            default:
                return Values.parse(args[1], text);
        }
    }
}
