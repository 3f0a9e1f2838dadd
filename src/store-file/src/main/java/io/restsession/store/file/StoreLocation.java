package io.restsession.store.file;

import io.restsession.core.config.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Which file a URL names. */
final class StoreLocation {

    static final String SCHEME = "file";

    /** The file's name where the URL names a folder. */
    private static final String NAME_IN_FOLDER = "sessions.store";

    private static final String LOCAL_HOST = "//localhost/";

    private StoreLocation() {
    }

    /** @throws ConfigurationException if it names none */
    static File parse(String url) {
        String rest = url.substring(url.indexOf(':') + 1);
        if (rest.indexOf('?') >= 0) {
            throw wrong("it takes no options; a question mark in a name is written %3F");
        }
        String path = decoded(withoutHost(rest));
        if (path.isEmpty() || path.startsWith("~") || path.indexOf('\0') >= 0) {
            throw wrong("it names no file");
        }
        File named = new File(path);
        boolean isFolder = path.endsWith("/") || path.endsWith(File.separator) || named.isDirectory();
        try {
            return (isFolder ? new File(named, NAME_IN_FOLDER) : named).getCanonicalFile();
        } catch (IOException e) {
            throw new ConfigurationException("rest.session.store: the path cannot be followed: " + e.getMessage(), e);
        }
    }

    private static String withoutHost(String rest) {
        if (rest.startsWith("///")) {
            return withoutSlashBeforeDrive(rest.substring(2));
        }
        if (rest.startsWith(LOCAL_HOST)) {
            return withoutSlashBeforeDrive(rest.substring(LOCAL_HOST.length() - 1));
        }
        if (rest.startsWith("//")) {
            throw wrong("two slashes begin the name of a machine, and the file must be on this one");
        }
        return withoutSlashBeforeDrive(rest);
    }

    /** {@code /C:/folder}, as a URL has it, is {@code C:/folder} on Windows; elsewhere it is a folder of that name. */
    private static String withoutSlashBeforeDrive(String path) {
        boolean isDrive = File.separatorChar == '\\' && path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
        return isDrive ? path.substring(1) : path;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length();) {
            if (text.charAt(i) == '%') {
                bytes.write(hex(text, i + 1) * 16 + hex(text, i + 2));
                i += 3;
            } else {
                int end = text.indexOf('%', i) < 0 ? text.length() : text.indexOf('%', i);
                byte[] literal = text.substring(i, end).getBytes(StandardCharsets.UTF_8);
                bytes.write(literal, 0, literal.length);
                i = end;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw wrong("its %-escapes are not UTF-8");
        }
    }

    private static int hex(String text, int at) {
        int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw wrong("a percent sign must be followed by two hexadecimal digits; the sign itself is written %25");
        }
        return digit;
    }

    private static ConfigurationException wrong(String what) {
        return new ConfigurationException("rest.session.store: the file URL is wrong: " + what + ". Allowed: file:/path/to/file, "
            + "file:relative/path, file:///path, or a folder, with a slash at its end.");
    }
}
