package io.restsession.store.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisException;

/** Connects to servers: TLS, user and password, database. Thread-safe. */
final class Connector {

    private final boolean tls;
    private final Login login;
    private final int database;

    /**
     * @param tls      whether the JVM's trust store has to vouch for the server, under the name it is connected by
     * @param database 0: the one that a connection has from the beginning
     */
    Connector(boolean tls, Login login, int database) {
        this.tls = tls;
        this.login = login;
        this.database = database;
    }

    /**
     * @throws NoAnswer    if the server can't be reached
     * @throws ErrorAnswer if it refuses the user or the database
     */
    Wire open(Address server, Call call) {
        Socket raw = connected(server, call);
        boolean isReady = false;
        try {
            Socket socket = tls ? secured(raw, server, call) : raw;
            Connection connection = new Connection(new Connected(socket));
            connection.connect();
            Wire wire = new Wire(server, connection, raw);
            introduce(wire, call);
            isReady = true;
            return wire;
        } catch (IOException | GeneralSecurityException | JedisException | NoAnswer e) {
            throw NoAnswer.notConnected(server, e);
        } finally {
            if (!isReady) {
                close(raw);
            }
        }
    }

    private static Socket connected(Address server, Call call) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(server.host());
            for (int i = 0; ; i++) {
                try {
                    return connected(new InetSocketAddress(addresses[i], server.port()), call.share(addresses.length - i));
                } catch (IOException e) {
                    if (i == addresses.length - 1) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw NoAnswer.notConnected(server, e);
        }
    }

    private static Socket connected(InetSocketAddress address, Call call) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(address, call.connectMillisLeft());
            return socket;
        } catch (IOException e) {
            close(socket);
            throw e;
        }
    }

    private static SSLSocket secured(Socket raw, Address server, Call call) throws IOException, GeneralSecurityException {
        SSLSocket socket = (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket(raw, server.host(), server.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(call.connectMillisLeft());
        socket.startHandshake();
        return socket;
    }

    /** User and database in one round trip. */
    private void introduce(Wire wire, Call call) {
        List<Command> commands = new ArrayList<>(2);
        if (login.password() != null) {
            byte[] password = bytes(login.password());
            commands.add(login.user() == null ? new Command(null, Protocol.Command.AUTH, password)
                : new Command(null, Protocol.Command.AUTH, bytes(login.user()), password));
        }
        if (database != 0) {
            commands.add(new Command(null, Protocol.Command.SELECT, bytes(Integer.toString(database))));
        }
        if (commands.isEmpty()) {
            return;
        }
        for (Object answer : wire.askAll(commands, call.connectMillisLeft())) {
            if (answer instanceof ErrorAnswer) {
                throw (ErrorAnswer) answer;
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was of no use.
        }
    }

    /** Hands over a socket that is connected already. */
    private static final class Connected implements JedisSocketFactory {

        private final Socket socket;

        Connected(Socket socket) {
            this.socket = socket;
        }

        @Override
        public Socket createSocket() {
            return socket;
        }
    }
}
