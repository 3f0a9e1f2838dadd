package io.restsession.store.file;

import io.restsession.core.config.ConfigurationException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The right of one process to a store's file: a lock on a file beside it, which ends with the process however that ends. In the
 * file stand the owner's process id, for the next one's error message, and the {@link HighWaterMark}. Thread-safe.
 */
final class Owner implements AutoCloseable {

    /** How long a process that is about to end may keep its successor waiting. */
    private static final long PATIENCE_MILLIS = 5_000;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Far behind the text: where locks are mandatory, what is locked can't be read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int PID_LENGTH = 32;

    private final File file;
    private final RandomAccessFile lockFile;
    private final FileLock lock;
    private final HighWaterMark mark;

    private Owner(File file, RandomAccessFile lockFile, FileLock lock) {
        this.file = file;
        this.lockFile = lockFile;
        this.lock = lock;
        mark = new HighWaterMark(lockFile, PID_LENGTH);
    }

    /**
     * Takes the file; waits a little for another process to let go of it.
     *
     * @throws ConfigurationException if it can't be had
     */
    static Owner of(File file) {
        return of(file, PATIENCE_MILLIS);
    }

    static Owner of(File file, long patienceMillis) {
        if (!PrivateFiles.createFolder(file.getParentFile())) {
            throw new ConfigurationException("rest.session.store: the folder " + file.getParentFile() + " is not there and can't be made. "
                + "Make it, writable for this process's user, or name another.");
        }
        claimInThisProcess(file);
        try {
            return lock(file, patienceMillis);
        } catch (Throwable e) {
            releaseInThisProcess(file);
            throw e;
        }
    }

    private static Owner lock(File file, long patienceMillis) {
        File beside = new File(file.getPath() + ".lock");
        RandomAccessFile lockFile = null;
        try {
            PrivateFiles.create(beside);
            lockFile = new RandomAccessFile(beside, "rw");
            FileLock lock = locked(lockFile, patienceMillis);
            if (lock == null) {
                throw new ConfigurationException("rest.session.store: " + file + " is in use by process " + holder(lockFile)
                    + ". A file store serves one process: end that one, or give this one a file of its own.");
            }
            writeHolder(lockFile);
            Owner owner = new Owner(file, lockFile, lock);
            lockFile = null;
            return owner;
        } catch (IOException e) {
            throw new ConfigurationException("rest.session.store: " + beside + " can't be made or written: " + e.getMessage()
                + ". The folder must be writable for this process's user.", e);
        } finally {
            close(lockFile);
        }
    }

    private static FileLock locked(RandomAccessFile lockFile, long patienceMillis) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        for (;;) {
            FileLock lock = tryLock(lockFile);
            if (lock != null || System.nanoTime() - end > 0) {
                return lock;
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    private static FileLock tryLock(RandomAccessFile lockFile) throws IOException {
        try {
            return lockFile.getChannel().tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Closing any file ends all locks this process has on it, so that in one process a second owner must not even open it. The
     * class may be there twice, hence the system properties.
     */
    private static void claimInThisProcess(File file) {
        if (System.getProperties().putIfAbsent(claim(file), "") != null) {
            throw new ConfigurationException("rest.session.store: " + file + " is in use by another store of this very process. "
                + "Give each a file of its own.");
        }
    }

    private static void releaseInThisProcess(File file) {
        System.getProperties().remove(claim(file));
    }

    private static String claim(File file) {
        return Owner.class.getName() + ":" + file;
    }

    private static String holder(RandomAccessFile lockFile) throws IOException {
        byte[] text = new byte[PID_LENGTH];
        lockFile.seek(0);
        int length = lockFile.read(text);
        String pid = length <= 0 ? "" : new String(text, 0, length, StandardCharsets.US_ASCII).trim();
        return pid.isEmpty() ? "(of an id that is not known)" : pid;
    }

    private static void writeHolder(RandomAccessFile lockFile) {
        StringBuilder text = new StringBuilder(ProcessId.current());
        while (text.length() < PID_LENGTH - 1) {
            text.append(' ');
        }
        try {
            lockFile.seek(0);
            lockFile.write(text.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The lock holds without it: a disk that is full now may have room in a moment.
        }
    }

    HighWaterMark mark() {
        return mark;
    }

    @Override
    public void close() {
        if (lock.isValid()) {
            close(lockFile);
            releaseInThisProcess(file);
        }
    }

    private static void close(RandomAccessFile lockFile) {
        if (lockFile != null) {
            try {
                lockFile.close();
            } catch (IOException e) {
                // It ends with the process at the latest.
            }
        }
    }
}
