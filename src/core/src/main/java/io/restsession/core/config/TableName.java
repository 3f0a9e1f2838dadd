package io.restsession.core.config;

/** The name of a database table, with a schema before a dot or without: letters, digits and underscores, which need no quoting. */
final class TableName extends ValueType<String> {

    /** Room for what is added to it, within what PostgreSQL takes (63). */
    private static final int LONGEST = 40;

    @Override
    String parse(String text) throws WrongValue {
        int dot = text.indexOf('.');
        boolean isName = dot < 0 ? isName(text, 0, text.length()) : isName(text, 0, dot) && isName(text, dot + 1, text.length());
        if (!isName) {
            throw new WrongValue();
        }
        return text;
    }

    @Override
    String allowed() {
        return "table or schema.table: letters, digits and underscores, not a digit first, at most " + LONGEST + " each";
    }

    private static boolean isName(String text, int from, int to) {
        if (to == from || to - from > LONGEST || text.charAt(from) <= '9') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return true;
    }
}
