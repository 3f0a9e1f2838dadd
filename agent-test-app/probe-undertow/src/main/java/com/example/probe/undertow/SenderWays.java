package com.example.probe.undertow;

import com.example.probe.Plan;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.xnio.ChannelExceptionHandler;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.channels.StreamSinkChannel;

/** Ways that send a body from the IO thread, without blocking. */
final class SenderWays {

    private SenderWays() {
    }

    static void addTo(Map<String, HttpHandler> ways) {
        ways.put("io-sender", SenderWays::sender);
        ways.put("io-sender-length", SenderWays::length);
        ways.put("io-sender-large", SenderWays::large);
        ways.put("io-sender-callback", SenderWays::callback);
        ways.put("io-sender-buffers", SenderWays::buffers);
        ways.put("io-channel", SenderWays::channel);
        ways.put("io-file", SenderWays::file);
    }

    private static void sender(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.getResponseSender().send(Response.SMALL);
    }

    private static void length(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.setResponseContentLength(Response.SMALL.length());
        exchange.getResponseSender().send(Response.SMALL);
    }

    private static void large(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.getResponseSender().send(ByteBuffer.wrap(Response.large()));
    }

    /** The first part leaves with the response's head; the late steps run in the callback, the request still going on. */
    private static void callback(HttpServerExchange exchange) throws IOException {
        Plan plan = Response.begin(exchange);
        exchange.getResponseHeaders().put(Headers.TRANSFER_ENCODING, "chunked");
        exchange.getResponseSender().send("first\n", new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange same, Sender sender) {
                try {
                    plan.after();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                sender.send("second\n", IoCallback.END_EXCHANGE);
            }

            @Override
            public void onException(HttpServerExchange same, Sender sender, IOException failure) {
                same.endExchange();
            }
        });
    }

    private static void buffers(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.getResponseSender().send(new ByteBuffer[] {bytes("one\n"), bytes("two\n")});
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void channel(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.setResponseContentLength(Response.SMALL.length());
        exchange.dispatch(exchange.getIoThread(), () -> write(exchange, exchange.getResponseChannel()));
    }

    /** To the channel itself, as often as it takes nothing at once. */
    static void write(HttpServerExchange exchange) {
        exchange.setResponseContentLength(Response.SMALL.length());
        StreamSinkChannel channel = exchange.getResponseChannel();
        ByteBuffer body = bytes(Response.SMALL);
        channel.getWriteSetter().set(writable -> write(exchange, channel, body));
        write(exchange, channel, body);
    }

    private static void write(HttpServerExchange exchange, StreamSinkChannel channel, ByteBuffer body) {
        try {
            while (body.hasRemaining()) {
                if (channel.write(body) == 0) {
                    channel.resumeWrites();
                    return;
                }
            }
            channel.suspendWrites();
            exchange.endExchange();
        } catch (IOException e) {
            exchange.endExchange();
        }
    }

    private static void write(HttpServerExchange exchange, StreamSinkChannel channel) {
        ByteBuffer body = bytes(Response.SMALL);
        try {
            while (body.hasRemaining()) {
                channel.write(body);
            }
            channel.shutdownWrites();
            if (!channel.flush()) {
                ChannelListener<StreamSinkChannel> end = done -> exchange.endExchange();
                ChannelExceptionHandler<StreamSinkChannel> failed = (broken, failure) -> exchange.endExchange();
                channel.getWriteSetter().set(ChannelListeners.flushingChannelListener(end, failed));
                channel.resumeWrites();
            } else {
                exchange.endExchange();
            }
        } catch (IOException e) {
            exchange.endExchange();
        }
    }

    private static void file(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        sendFile(exchange);
    }

    static void sendFile(HttpServerExchange exchange) {
        try {
            send(exchange, FileChannel.open(StaticFiles.LARGE_FILE, StandardOpenOption.READ));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpServerExchange exchange, FileChannel file) throws IOException {
        exchange.setResponseContentLength(file.size());
        exchange.addExchangeCompleteListener((ended, next) -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                next.proceed();
            }
        });
        exchange.getResponseSender().transferFrom(file, IoCallback.END_EXCHANGE);
    }
}
