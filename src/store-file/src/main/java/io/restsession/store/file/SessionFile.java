package io.restsession.store.file;

import io.restsession.core.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The open file. A commit writes one chunk with all that has changed and what leads to it; space is used again only once nothing
 * refers to it in {@value #VERSIONS} versions, each of which was forced to the disk before the next. For the one thread that
 * writes.
 */
final class SessionFile {

    private static final int CACHE_MEGABYTES = 16;
    private static final int VERSIONS = 20;
    private static final int SETTLING = 3;

    /** Below this share of live pages, in percent, the live ones are written anew, to give the others' space back. */
    private static final int LIVE_SHARE = 60;
    private static final int REWRITTEN_AT_ONCE = 4 << 20;
    private static final long TIDYING_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long SMALL = 8L << 20;

    /** MVStore removes it with the next chunk, and writes the header where it was there. */
    private static final String HEADER_IS_STALE = "clean";

    private static final String ABOUT = "about";
    private static final String IDENTITY = "identity";
    private static final String TOUCHED = "touched";

    private final MVStore store;
    private final HighWaterMark mark;
    private final MVMap<String, byte[]> about;
    private final Tables tables;
    private long identity;
    private long sizeWhenTidy;
    private boolean isSettled;

    private SessionFile(MVStore store, HighWaterMark mark) {
        this.store = store;
        this.mark = mark;
        about = Tables.map(store, ABOUT);
        tables = new Tables(store);
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws DamagedFileException if there is one, and it is not whole
     * @throws StoreException       if there is one of something else
     */
    static SessionFile open(File file, HighWaterMark mark) throws IOException {
        boolean isNew = !file.exists();
        if (isNew) {
            mark.put(0, 0);
        } else if (file.length() == 0 && mark.isSet()) {
            throw new DamagedFileException("it is empty", null);
        }
        MVStore store = openStore(file);
        try {
            SessionFile opened = opened(store, mark, file);
            if (isNew) {
                Folder.sync(file.getParentFile());
            }
            return opened;
        } catch (Throwable e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static MVStore openStore(File file) {
        boolean isThere = file.length() > 0;
        try {
            return builder(file).open();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            if (isThere && Damage.isShownBy(e)) {
                throw new DamagedFileException(e.getMessage(), e);
            }
            throw e;
        }
    }

    static MVStore.Builder builder(File file) {
        return new MVStore.Builder().fileName(OrderedFiles.name(file)).cacheSize(CACHE_MEGABYTES).autoCommitDisabled()
            .autoCommitBufferSize(0).autoCompactFillRate(0);
    }

    private static SessionFile opened(MVStore store, HighWaterMark mark, File file) throws IOException {
        boolean hasTables = store.hasMap(ABOUT) && Tables.areIn(store);
        if (!hasTables && !store.getMapNames().isEmpty()) {
            throw new StoreException("The file store can't use " + file + ": it is a database of something else. Name another file.");
        }
        if (!hasTables && (store.getStoreHeader().containsKey("chunk") || mark.isSet())) {
            throw new DamagedFileException("nothing is left in it", null);
        }
        store.setRetentionTime(0);
        SessionFile opened = new SessionFile(store, mark);
        opened.identify();
        // What a failed commit left may be in the operating system's memory alone.
        store.sync();
        return opened;
    }

    private void identify() throws IOException {
        byte[] bytes = about.get(IDENTITY);
        if (bytes == null) {
            identity = new SecureRandom().nextLong();
            about.put(IDENTITY, ByteBuffer.allocate(8).putLong(0, identity).array());
            commit();
            return;
        }
        if (!isUpToDate(store, mark)) {
            throw new DamagedFileException("the changes made last are missing in it", null);
        }
        identity = ByteBuffer.wrap(bytes).getLong();
    }

    /** Whether a store shows what was acknowledged last, as far as that is known. */
    static boolean isUpToDate(MVStore store, HighWaterMark mark) throws IOException {
        if (!store.hasMap(ABOUT) || !Tables.areIn(store)) {
            return false;
        }
        byte[] bytes = Tables.map(store, ABOUT).get(IDENTITY);
        return bytes != null && bytes.length == 8 && store.getCurrentVersion() >= mark.version(ByteBuffer.wrap(bytes).getLong());
    }

    Tables tables() {
        return tables;
    }

    Durable durable() {
        return new Durable(tables.sessions());
    }

    /** Puts all changes on the disk; returns when they are safe there. Does nothing where nothing has changed. */
    void commit() throws IOException {
        if (!store.hasUnsavedChanges()) {
            return;
        }
        if (isSettled) {
            write();
        } else {
            settle();
        }
    }

    /**
     * The first commits after opening. After a crash MVStore takes the space of dead chunks for free before it has struck them from
     * its list; once written over, they would have it take an older state for the newest one at its next start. So the list is put
     * right first, and nothing written over until then.
     */
    private void settle() throws IOException {
        store.setReuseSpace(false);
        store.setVersionsToKeep(0);
        for (int i = 0; i < SETTLING; i++) {
            about.put(TOUCHED, new byte[] {(byte) i});
            write();
        }
        store.setVersionsToKeep(VERSIONS);
        store.setReuseSpace(true);
        isSettled = true;
    }

    private void write() throws IOException {
        // Has the header of the file say where the newest chunk is, each time. Left to itself MVStore says so now and then, and
        // follows a chain after a crash, whose links may have been written over.
        store.getStoreHeader().put(HEADER_IS_STALE, 1);
        long version = store.commit();
        store.sync();
        mark.put(identity, version);
    }

    /** Whether the file has grown so much that it should be looked at before its time. */
    boolean hasGrown() {
        return size() > Math.max(SMALL, 2 * sizeWhenTidy);
    }

    /**
     * Gives space back, for a while: what is alive in chunks that are mostly dead is written anew, where there is room. Chunks are
     * never moved as they are: a crash meanwhile leaves MVStore neither the old order nor the new.
     */
    void tidy() throws IOException {
        long end = System.nanoTime() + TIDYING_NANOS;
        for (int i = 0; i < VERSIONS && isWasteful() && System.nanoTime() - end < 0; i++) {
            store.compact(LIVE_SHARE, REWRITTEN_AT_ONCE);
            // What is dead is free a number of versions later, whether anybody writes meanwhile or not.
            about.put(TOUCHED, new byte[] {(byte) i});
            commit();
        }
        sizeWhenTidy = size();
    }

    private boolean isWasteful() {
        return size() > SMALL && store.getFileStore().getChunksFillRate() < LIVE_SHARE;
    }

    private long size() {
        return store.getFileStore().size();
    }

    void close() {
        if (isSettled) {
            store.close();
        } else {
            abandon();
        }
    }

    /** After a failure: writes nothing any more. */
    void abandon() {
        try {
            store.closeImmediately();
        } catch (MVStoreException e) {
            // It has failed already.
        }
    }
}
