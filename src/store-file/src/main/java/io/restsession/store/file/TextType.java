package io.restsession.store.file;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The keys in a page. As MVStore has them, but a damaged length makes no array of that size, and keys that are out of order are
 * noticed: among those none would be found any more.
 */
final class TextType extends BasicDataType<String> {

    static final TextType INSTANCE = new TextType();

    private TextType() {
    }

    @Override
    public int compare(String one, String other) {
        return one.compareTo(other);
    }

    @Override
    public int getMemory(String text) {
        return StringDataType.INSTANCE.getMemory(text);
    }

    @Override
    public void write(WriteBuffer to, String text) {
        StringDataType.INSTANCE.write(to, text);
    }

    @Override
    public String read(ByteBuffer from) {
        return DataUtils.readString(from, length(from));
    }

    @Override
    public void read(ByteBuffer from, Object storage, int length) {
        super.read(from, storage, length);
        String[] keys = (String[]) storage;
        for (int i = 1; i < length; i++) {
            if (keys[i - 1].compareTo(keys[i]) >= 0) {
                throw new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "the keys in a page are out of order");
            }
        }
    }

    @Override
    public String[] createStorage(int size) {
        return new String[size];
    }

    /** A length that the rest of the page has room for. */
    static int length(ByteBuffer from) {
        int length = DataUtils.readVarInt(from);
        if (length < 0 || length > from.remaining()) {
            throw new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "a length in a page is wrong");
        }
        return length;
    }
}
