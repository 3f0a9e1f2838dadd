package io.restsession.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One keep-alive connection, shared in turns by some visitors. One request at a time. Not thread-safe. */
final class Connection implements AutoCloseable {

    private final SocketChannel channel;
    private final List<Visitor> visitors;
    private final Check check;
    private final ByteBuffer buffer;
    private final Answer answer = new Answer();
    private Visitor visitor;
    private int turn;

    /** @param buffer to read and write with, shared by all connections of the thread */
    Connection(int port, List<Visitor> visitors, Check check, Selector selector, ByteBuffer buffer) throws IOException {
        this.visitors = visitors;
        this.check = check;
        this.buffer = buffer;
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send() throws IOException {
        visitor = visitors.get(turn);
        turn = turn + 1 == visitors.size() ? 0 : turn + 1;
        answer.clear();
        channel.write(buffer.clear().put(visitor.next()).flip());
        if (buffer.hasRemaining()) {
            throw new IOException("A request did not fit into the socket's buffer.");
        }
    }

    /**
     * Reads what there is.
     *
     * @return whether the response is whole, and as it is to be
     */
    boolean receive() throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("The server closed a connection, after: " + answer);
        }
        if (!answer.take(buffer.flip(), visitor::remember)) {
            return false;
        }
        if (answer.status() != 200) {
            throw new IOException("Not 200: " + answer);
        }
        if (check != Check.NONE && answer.number() != check.wanted(visitor.requests())) {
            throw new IOException("The session did not keep what was put into it: " + answer.number() + " instead of "
                + check.wanted(visitor.requests()) + " in request " + visitor.requests() + " of a session: " + answer);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
