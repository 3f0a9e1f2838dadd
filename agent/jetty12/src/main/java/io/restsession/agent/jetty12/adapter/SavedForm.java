package io.restsession.agent.jetty12.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Fields;

/** A form that was posted before its user logged in, kept in the session until then. Jetty's class for it can't be stored; a map can. */
final class SavedForm {

    private static final String NAME = "org.eclipse.jetty.security.form_POST";

    private SavedForm() {
    }

    /** What to store for a value. */
    static Object stored(String name, Object value) {
        if (!NAME.equals(name) || !(value instanceof Fields)) {
            return value;
        }
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (Fields.Field field : (Fields) value) {
            form.put(field.getName(), new ArrayList<>(field.getValues()));
        }
        return form;
    }

    /** The value for what was stored. */
    static Object read(String name, Object stored) {
        if (!NAME.equals(name) || !(stored instanceof Map)) {
            return stored;
        }
        Fields fields = new Fields(true);
        for (Map.Entry<?, ?> field : ((Map<?, ?>) stored).entrySet()) {
            for (Object value : (List<?>) field.getValue()) {
                fields.add((String) field.getKey(), (String) value);
            }
        }
        return fields;
    }
}
