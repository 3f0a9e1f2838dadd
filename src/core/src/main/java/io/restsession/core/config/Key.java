package io.restsession.core.config;

/** One setting that there is. Immutable. */
final class Key<T> {

    private final String name;
    private final ValueType<T> type;
    private final String defaultText;
    private final String defaultInWords;
    private final String meaning;

    /** @param defaultText the text that counts where nothing is given; null: the value is null then */
    Key(String name, ValueType<T> type, String defaultText, String defaultInWords, String meaning) {
        this.name = name;
        this.type = type;
        this.defaultText = defaultText;
        this.defaultInWords = defaultInWords;
        this.meaning = meaning;
    }

    /** The name without {@code rest.session.}. */
    String name() {
        return name;
    }

    ValueType<T> type() {
        return type;
    }

    String defaultText() {
        return defaultText;
    }

    String defaultInWords() {
        return defaultInWords;
    }

    String meaning() {
        return meaning;
    }

    /** The whole name, as a system property has it. */
    @Override
    public String toString() {
        return Keys.PREFIX + name;
    }
}
