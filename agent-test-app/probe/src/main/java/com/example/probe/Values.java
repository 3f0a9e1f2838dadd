package com.example.probe;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values as a script names them ({@code type text}) and shows them ({@code Type:text}). */
public final class Values {

    private Values() {
    }

    /** The value of this type and text. */
    public static Object parse(String type, String text) {
        switch (type) {
            case "text":
                return text;
            case "int":
                return Integer.valueOf(text);
            case "long":
                return Long.valueOf(text);
            case "double":
                return Double.valueOf(text);
            case "decimal":
                return new BigDecimal(text);
            case "bool":
                return Boolean.valueOf(text);
            case "null":
                return null;
            case "instant":
                return Instant.parse(text);
            case "duration":
                return Duration.parse(text);
            case "filler":
                return filler(Integer.parseInt(text));
            case "list":
                return new ArrayList<Object>(Arrays.asList(text.split(",")));
            case "map":
                return map(text);
            case "person":
                return new Person(text.split(",")[0], Integer.parseInt(text.split(",")[1]));
            default:
                throw new IllegalArgumentException("no type is called " + type);
        }
    }

    static Class<?> type(String name) {
        switch (name) {
            case "text":
                return String.class;
            case "int":
                return Integer.class;
            case "long":
                return Long.class;
            case "list":
                return List.class;
            case "map":
                return Map.class;
            case "instant":
                return Instant.class;
            case "person":
                return Person.class;
            default:
                throw new IllegalArgumentException("no type is called " + name);
        }
    }

    /** How a script shows a value. */
    public static String show(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "Map:" + new TreeMap<Object, Object>((Map<?, ?>) value);
        }
        return (value instanceof List ? "List" : value.getClass().getSimpleName()) + ":" + value;
    }

    static String filler(int length) {
        char[] text = new char[length];
        Arrays.fill(text, 'x');
        return new String(text);
    }

    private static Map<String, Object> map(String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            map.put(entry.split("=")[0], entry.split("=")[1]);
        }
        return map;
    }
}
