package io.restsession.core.config;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The path of a text file that is there. */
final class ReadableFile extends ValueType<File> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    File parse(String text) throws WrongValue {
        File file = new File(text);
        if (!file.exists()) {
            throw new WrongValue(file.isAbsolute() ? "it is not there"
                : "it is not there, as seen from " + Shown.text(new File("").getAbsolutePath()));
        }
        if (!file.isFile()) {
            throw new WrongValue("it is not a file");
        }
        if (!file.canRead()) {
            throw new WrongValue("this process may not read it");
        }
        return file;
    }

    @Override
    String allowed() {
        return "the path of a readable file";
    }

    /** The text of the file, without the mark that some editors begin it with. Bytes that are not UTF-8 fail the reading. */
    static BufferedReader open(File file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    static WrongValue unreadable(IOException cause) {
        return new WrongValue(cause instanceof CharacterCodingException ? "it is not UTF-8 text" : "it cannot be read");
    }
}
