package io.restsession.core.value;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Streams as an attacker makes them: of any object, and under the names of classes that are not there. */
final class ForgedStream extends ObjectOutputStream {

    private final Class<?> type;
    private final String name;

    private ForgedStream(OutputStream out, Class<?> type, String name) throws IOException {
        super(out);
        this.type = type;
        this.name = name;
    }

    /** An object as plain Java serialization has it, with the tag of a Java value. */
    static byte[] of(Object value) {
        return of(value, null, null);
    }

    /** @param type a class without fields, which is called otherwise in the stream */
    static byte[] of(Object value, Class<?> type, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('J');
        try (ForgedStream out = new ForgedStream(bytes, type, name)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    protected void writeClassDescriptor(ObjectStreamClass description) throws IOException {
        if (description.forClass() != type) {
            super.writeClassDescriptor(description);
            return;
        }
        writeUTF(name);
        writeLong(description.getSerialVersionUID());
        writeByte(2); // serializable
        writeShort(0); // fields
    }
}
