package io.restsession.core.session;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A value that lets a test step in while it is written or read. */
final class WatchedValue implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is read is another object than the one that was set. */
    private static volatile Runnable whileRead;
    private transient volatile Runnable whileWritten;

    private int changes;

    /** Changes it in place. */
    void change() {
        changes++;
    }

    /** What happens in the middle of the next time this one is written, once. */
    void whileNextWritten(Runnable task) {
        whileWritten = task;
    }

    /** What happens in the middle of the next time any is read, once. */
    static void whileNextRead(Runnable task) {
        whileRead = task;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        Runnable task = whileWritten;
        whileWritten = null;
        out.defaultWriteObject();
        if (task != null) {
            task.run();
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        Runnable task = whileRead;
        whileRead = null;
        in.defaultReadObject();
        if (task != null) {
            task.run();
        }
    }
}
