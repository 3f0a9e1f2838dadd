package io.restsession.store.file;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Bytes in a page; nothing is ever made of them here. A damaged length makes no array of that size. */
final class BytesType extends BasicDataType<byte[]> {

    static final BytesType INSTANCE = new BytesType();

    /** About what an array takes besides its bytes. */
    private static final int ARRAY = 24;

    private BytesType() {
    }

    @Override
    public int getMemory(byte[] bytes) {
        return ARRAY + bytes.length;
    }

    @Override
    public void write(WriteBuffer to, byte[] bytes) {
        to.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public byte[] read(ByteBuffer from) {
        byte[] bytes = new byte[TextType.length(from)];
        from.get(bytes);
        return bytes;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
