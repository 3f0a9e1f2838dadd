package com.example.probe;

import io.restsession.SessionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Steps on the values of a session. */
final class ValueSteps {

    private ValueSteps() {
    }

    static void addTo(Map<String, Op> steps) {
        steps.put("set", args -> set(args[0], Values.parse(args[1], args.length > 2 ? args[2] : "")));
        steps.put("put", args -> put(args[0], Values.parse(args[1], args.length > 2 ? args[2] : "")));
        steps.put("get", args -> Values.show(SessionContext.current().<Object>getValue(args[0])));
        steps.put("getAs", args -> Values.show(SessionContext.current().getValue(args[0], Values.type(args[1]))));
        steps.put("has", args -> String.valueOf(SessionContext.data().containsKey(args[0])));
        steps.put("keys", args -> new TreeSet<>(SessionContext.data().keySet()).toString());
        steps.put("remove", args -> remove(args[0]));
        steps.put("clear", args -> clear());
        steps.put("incr", args -> increment(args[0]));
        steps.put("addTo", args -> addTo(args[0], args[1]));
        steps.put("putIn", args -> putIn(args[0], args[1], args[2]));
        steps.put("rename", args -> rename(args[0], args[1]));
        steps.put("cyclic", args -> cyclic(args[0]));
    }

    private static String set(String key, Object value) {
        SessionContext.current().setValue(key, value);
        return "set";
    }

    private static String put(String key, Object value) {
        SessionContext.data().put(key, value);
        return "put";
    }

    private static String remove(String key) {
        SessionContext.current().removeValue(key);
        return "removed";
    }

    private static String clear() {
        SessionContext.data().clear();
        return "cleared";
    }

    private static String increment(String key) {
        Integer before = SessionContext.current().getValue(key);
        int after = before == null ? 1 : before + 1;
        SessionContext.current().setValue(key, after);
        return String.valueOf(after);
    }

    private static String addTo(String key, String element) {
        List<Object> list = SessionContext.current().getValue(key);
        list.add(element);
        return Values.show(list);
    }

    private static String putIn(String key, String inner, String value) {
        Map<String, Object> map = SessionContext.current().getValue(key);
        map.put(inner, value);
        return Values.show(map);
    }

    private static String rename(String key, String name) {
        Person person = SessionContext.current().getValue(key, Person.class);
        person.setName(name);
        return Values.show(person);
    }

    private static String cyclic(String key) {
        List<Object> list = new ArrayList<>();
        list.add(list);
        SessionContext.current().setValue(key, list);
        return "set";
    }
}
