package io.restsession.agent.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Where the commands write: what was asked for on standard output, all else on standard error. Lines of plain text, in which
 * nothing plays with the terminal, whatever a store or a server put into it. Not thread-safe.
 */
final class Output {

    private final PrintStream out;
    private final PrintStream err;
    private final Printable printable;

    Output(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        printable = new Printable(encoder());
    }

    /** Of what was asked for. */
    void line(String text) {
        out.println(printable.text(text));
    }

    /** Of what went wrong, or is worth knowing beside. */
    void error(String text) {
        err.println(printable.text(text));
    }

    /** As {@link #line} would print it, for those who count characters. */
    String printable(String text) {
        return printable.text(text);
    }

    /** For text that is our own throughout. */
    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** What the JVM writes to standard output with: newer ones tell, older ones take the default. */
    private static CharsetEncoder encoder() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding"}) {
            String name = System.getProperty(property);
            try {
                if (name != null) {
                    return Charset.forName(name).newEncoder();
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException e) {
                continue;
            }
        }
        return Charset.defaultCharset().newEncoder();
    }
}
