package io.restsession.core.config;

/** The domain of a cookie: a host name as RFC 1123 has it. The dot that old cookies began it with is dropped. */
final class HostName extends ValueType<String> {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;

    @Override
    String parse(String text) throws WrongValue {
        String name = text.charAt(0) == '.' ? text.substring(1) : text;
        if (name.length() > LONGEST) {
            throw new WrongValue();
        }
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            checkLabel(name, start, dot);
            start = dot + 1;
        }
        checkLabel(name, start, name.length());
        return name;
    }

    @Override
    String allowed() {
        return "a host name such as example.org, without scheme, port or path";
    }

    private static void checkLabel(String name, int from, int to) throws WrongValue {
        if (from == to || to - from > LONGEST_LABEL || name.charAt(from) == '-' || name.charAt(to - 1) == '-') {
            throw new WrongValue();
        }
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            if (!allowed) {
                throw new WrongValue();
            }
        }
    }
}
