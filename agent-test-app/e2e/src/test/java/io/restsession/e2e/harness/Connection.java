package io.restsession.e2e.harness;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One HTTP/1.1 connection, on the bare socket: what is sent is what the test says, what came is kept to the byte. */
public final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private Request last;
    private ByteArrayOutputStream raw;
    private List<Header> headers;
    private int status;

    public Connection(int port) {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Response exchange(Request request) {
        send(request);
        return read();
    }

    public void send(Request request) {
        last = request;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(request.head());
        all.writeBytes(request.bodyBytes());
        send(all.toByteArray());
    }

    /** Leaves the body to the caller. */
    public void sendHead(Request request) {
        last = request;
        send(request.head());
    }

    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any byte of a response has come that nobody has read yet. */
    public boolean hasBytes() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a whole response; interim ones (1xx) are skipped, though they stay in its raw bytes. */
    public Response read() {
        readHead();
        return readRest();
    }

    /** Waits for the head of a response and leaves the body for {@link #readRest()}. */
    public int readHead() {
        raw = new ByteArrayOutputStream();
        do {
            readInterimHead();
        } while (status / 100 == 1);
        return status;
    }

    /** Waits for the next head, be it an interim one; gives its status. */
    public int readInterimHead() {
        if (raw == null) {
            raw = new ByteArrayOutputStream();
        }
        String[] statusLine = line().split(" ", 3);
        if (statusLine.length < 2 || !statusLine[0].startsWith("HTTP/1.")) {
            throw new IllegalStateException("not a response: " + String.join(" ", statusLine));
        }
        status = Integer.parseInt(statusLine[1]);
        headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(":", 2);
            headers.add(new Header(header[0], header[1].trim()));
        }
        return status;
    }

    /** The first part of a chunked body, as soon as it is here. */
    public String readChunk() {
        return new String(chunk(), StandardCharsets.UTF_8);
    }

    public Response readRest() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (last.wantsNoBody() || status == 204 || status == 304) {
            return response(body);
        }
        Response head = response(body);
        if ("chunked".equalsIgnoreCase(head.header("Transfer-Encoding"))) {
            for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
                body.writeBytes(chunk);
            }
        } else if (head.header("Content-Length") != null) {
            body.writeBytes(bytes(Integer.parseInt(head.header("Content-Length"))));
        } else {
            body.writeBytes(bytesToTheEnd());
        }
        return response(body);
    }

    /** Waits until the server closes the connection. */
    public byte[] bytesToTheEnd() {
        try {
            byte[] bytes = in.readAllBytes();
            keep(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response response(ByteArrayOutputStream body) {
        return new Response(status, List.copyOf(headers), raw.toByteArray(), body.toByteArray());
    }

    private byte[] chunk() {
        int length = Integer.parseInt(line().split(";")[0].trim(), 16);
        byte[] chunk = bytes(length);
        String end = line();
        while (length == 0 && !end.isEmpty()) {
            // A trailer.
            end = line();
        }
        if (!end.isEmpty()) {
            throw new IllegalStateException("a chunk is followed by: " + end);
        }
        return chunk;
    }

    private byte[] bytes(int length) {
        try {
            byte[] bytes = in.readNBytes(length);
            keep(bytes);
            if (bytes.length < length) {
                throw new EOFException("the connection ended in the body, after " + bytes.length + " of " + length + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        try {
            int next = in.read();
            for (; next >= 0 && next != '\n'; next = in.read()) {
                raw.write(next);
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            if (next < 0) {
                throw new EOFException("the connection ended after: " + raw.toString(StandardCharsets.ISO_8859_1));
            }
            raw.write(next);
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(byte[] bytes) {
        raw.writeBytes(bytes);
    }
}
