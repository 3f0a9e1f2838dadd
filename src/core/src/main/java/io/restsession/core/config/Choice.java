package io.restsession.core.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One of a few words, in upper or lower case. */
final class Choice<T> extends ValueType<T> {

    static final Choice<Boolean> BOOLEAN = new Choice<>(Arrays.asList("true", "false"), Arrays.asList(true, false));

    private final List<String> words;
    private final List<T> values;

    private Choice(List<String> words, List<T> values) {
        this.words = words;
        this.values = values;
    }

    /** The names of these constants. */
    static <E extends Enum<E>> Choice<E> of(E[] constants) {
        List<String> words = new ArrayList<>(constants.length);
        for (E constant : constants) {
            words.add(constant.name().toLowerCase(Locale.ROOT));
        }
        return new Choice<>(words, Arrays.asList(constants));
    }

    /** These words; the value is the word as it is spelled here. */
    static Choice<String> of(String... words) {
        return new Choice<>(Arrays.asList(words), Arrays.asList(words));
    }

    @Override
    T parse(String text) throws WrongValue {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(text)) {
                return values.get(i);
            }
        }
        throw new WrongValue();
    }

    @Override
    String allowed() {
        StringBuilder list = new StringBuilder(words.get(0));
        for (int i = 1; i < words.size(); i++) {
            list.append(i < words.size() - 1 ? ", " : " or ").append(words.get(i));
        }
        return list.toString();
    }
}
