package io.restsession.core.value;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.util.ConcurrentModificationException;
import java.util.Map;

/** Why a value could not be written or read, in words that show nothing of the value. */
final class JsonFailure {

    /** A bound on paths, which may be as long as an application makes them. */
    private static final int SHOWN = 8;

    private JsonFailure() {
    }

    static String of(Throwable failure) {
        return reason(failure) + (failure instanceof JsonMappingException ? path((JsonMappingException) failure) : "");
    }

    private static String reason(Throwable failure) {
        Throwable root = Causes.root(failure);
        if (root instanceof StackOverflowError || root instanceof StreamConstraintsException) {
            return "it is too large or too deeply nested, or contains itself";
        }
        if (root instanceof ConcurrentModificationException) {
            return "other threads keep changing it";
        }
        if (root instanceof InvalidDefinitionException) {
            // Speaks of types alone; the messages of all others may quote the value.
            return ((InvalidDefinitionException) root).getOriginalMessage();
        }
        return root.getClass().getName();
    }

    /** Where in the value: the properties of beans by name, the entries of maps not, whose keys are part of the value. */
    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        int shown = 0;
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (shown++ == SHOWN) {
                return path.append(" ...").toString();
            }
            Object from = step.getFrom();
            Class<?> type = from instanceof Class ? (Class<?>) from : from == null ? Object.class : from.getClass();
            path.append(shown == 1 ? " at " : " -> ").append(type.getTypeName());
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else if (!Map.class.isAssignableFrom(type)) {
                path.append('.').append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
