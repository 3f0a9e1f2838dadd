package io.restsession.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A response as far as it has come in. Knows as much of HTTP as the servers measured here use: a length or chunks, no
 * pipelining, no trailers. Used again for the next response. Not thread-safe.
 */
final class Answer {

    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRANSFER_ENCODING = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SET_COOKIE = "set-cookie:".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[4096];
    private int length;
    private byte[] body = new byte[64];
    private int bodyLength;

    void clear() {
        length = 0;
    }

    /**
     * Takes what was read, and looks whether that is all of it.
     *
     * @param cookies gets the values of the Set-Cookie headers of a response that is whole
     */
    boolean take(ByteBuffer read, Consumer<String> cookies) throws IOException {
        int more = read.remaining();
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
        read.get(bytes, length, more);
        length += more;
        return isWhole(cookies);
    }

    int status() {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
    }

    /** The body as a number; -1 if it is none. */
    long number() {
        long number = 0;
        for (int i = 0; i < bodyLength; i++) {
            if (body[i] < '0' || body[i] > '9') {
                return -1;
            }
            number = number * 10 + body[i] - '0';
        }
        return bodyLength == 0 ? -1 : number;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, Math.min(length, 1000), StandardCharsets.ISO_8859_1);
    }

    private boolean isWhole(Consumer<String> cookies) throws IOException {
        int contentLength = -1;
        boolean chunked = false;
        boolean cookie = false;
        int line = 0;
        for (int end = endOfLine(line); end >= 0; end = endOfLine(line)) {
            if (end == line) {
                boolean whole = chunked ? takeChunks(end + 2) : takeBody(end + 2, contentLength);
                if (whole && cookie) {
                    tell(cookies);
                }
                return whole;
            }
            if (startsWith(line, CONTENT_LENGTH)) {
                contentLength = Integer.parseInt(text(line + CONTENT_LENGTH.length, end));
            } else if (startsWith(line, TRANSFER_ENCODING)) {
                chunked = true;
            } else if (startsWith(line, SET_COOKIE)) {
                cookie = true;
            }
            line = end + 2;
        }
        return false;
    }

    private boolean takeBody(int from, int contentLength) throws IOException {
        if (contentLength < 0) {
            throw new IOException("A response without length or chunks: " + this);
        }
        if (length > from + contentLength) {
            throw new IOException("More than one response: " + this);
        }
        if (length < from + contentLength) {
            return false;
        }
        bodyLength = 0;
        append(from, contentLength);
        return true;
    }

    private boolean takeChunks(int from) {
        bodyLength = 0;
        int line = from;
        for (int end = endOfLine(line); end >= 0; end = endOfLine(line)) {
            int size = Integer.parseInt(text(line, end), 16);
            int next = end + 2 + size + 2;
            if (next > length) {
                return false;
            }
            if (size == 0) {
                return true;
            }
            append(end + 2, size);
            line = next;
        }
        return false;
    }

    private void append(int from, int size) {
        if (bodyLength + size > body.length) {
            body = Arrays.copyOf(body, 2 * (bodyLength + size));
        }
        System.arraycopy(bytes, from, body, bodyLength, size);
        bodyLength += size;
    }

    private void tell(Consumer<String> cookies) {
        int line = 0;
        for (int end = endOfLine(line); end > line; end = endOfLine(line)) {
            if (startsWith(line, SET_COOKIE)) {
                cookies.accept(text(line + SET_COOKIE.length, end));
            }
            line = end + 2;
        }
    }

    /** Where its CR is; -1 if it is not there yet. */
    private int endOfLine(int from) {
        for (int i = from; i + 1 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean startsWith(int from, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            int found = bytes[from + i];
            if (found != name[i] && (found | 0x20) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).trim();
    }
}
