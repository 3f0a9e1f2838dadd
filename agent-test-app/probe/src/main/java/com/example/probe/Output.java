package com.example.probe;

import java.io.IOException;

/** Where a script's lines go. */
public interface Output {

    /** Adds a line. */
    void line(String text) throws IOException;

    /** Makes everything so far leave for the client. */
    void flush() throws IOException;
}
