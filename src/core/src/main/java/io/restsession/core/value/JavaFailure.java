package io.restsession.core.value;

import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.util.ConcurrentModificationException;

/** Why an object could not be written or read, in words that name types and show nothing of the value. */
final class JavaFailure {

    private static final String KEY = "rest.session.http.deserialize";

    private static final int LONGEST_NAME = 300;

    private JavaFailure() {
    }

    static ValueException ofWriting(Object value, Throwable failure) {
        String type = value.getClass().getTypeName();
        NotSerializableException unserializable = Causes.first(NotSerializableException.class, failure);
        if (unserializable != null) {
            String name = className(unserializable.getMessage(), type);
            return new UnserializableException(name, type + " cannot be serialized: " + name + " is not Serializable");
        }
        RefusedClass refused = Causes.first(RefusedClass.class, failure);
        if (refused != null) {
            return new UnserializableException(refused.classname, type + " is not serialized: " + refused(refused.classname));
        }
        return new ValueException(type + " cannot be serialized: " + reason(failure));
    }

    static ValueException ofReading(Throwable failure) {
        RefusedClass refused = Causes.first(RefusedClass.class, failure);
        if (refused != null) {
            return ofReading(refused(refused.classname));
        }
        return ofReading(reason(failure));
    }

    static ValueException ofReading(String reason) {
        return new ValueException("A stored Java object cannot be read: " + reason);
    }

    private static String refused(String name) {
        return KEY + " refuses " + className(name, "a class") + " (to allow it, name it there)";
    }

    private static String reason(Throwable failure) {
        Throwable root = Causes.root(failure);
        if (root instanceof StackOverflowError || root instanceof OutputBuffer.TooLarge) {
            return "it is too large or too deeply nested";
        }
        if (root instanceof ConcurrentModificationException) {
            return "other threads keep changing it";
        }
        if (root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError) {
            return "there is no class " + className(root.getMessage(), "of that name");
        }
        if (root instanceof InvalidClassException) {
            return className(((InvalidClassException) root).classname, "a class") + " is not as it was (" + root.getClass().getName() + ")";
        }
        return root.getClass().getName();
    }

    /** A class name out of a message, where it is one: applications throw these exceptions too, with any text. */
    private static String className(String message, String otherwise) {
        String name = message == null ? "" : message.indexOf('\n') < 0 ? message : message.substring(0, message.indexOf('\n'));
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isJavaIdentifierPart(name.charAt(i)) && ".-/[;".indexOf(name.charAt(i)) < 0) {
                return otherwise;
            }
        }
        return name.isEmpty() || name.length() > LONGEST_NAME ? otherwise : name;
    }
}
