package io.restsession.store.redis;

import io.restsession.core.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import redis.clients.jedis.Protocol;

/**
 * A script that a server runs as one step. It is called by its digest, and sent to servers that do not know it yet. It is read when it
 * is first run. Thread-safe.
 */
final class Script {

    private final String name;
    private volatile Source source;

    /** @param name of a file beside this class */
    Script(String name) {
        this.name = name;
    }

    /**
     * Runs it.
     *
     * @param keys      all keys it touches; the first one says where
     * @param arguments what else it is given
     * @throws NoAnswer    if there is no answer in time
     * @throws ErrorAnswer if the answer is an error
     */
    Object run(Servers servers, Call call, List<byte[]> keys, List<byte[]> arguments) {
        Source read = source == null ? source = new Source(name) : source;
        try {
            return servers.ask(call, command(Protocol.Command.EVALSHA, read.digest, keys, arguments));
        } catch (ErrorAnswer e) {
            if (!e.code().equals("NOSCRIPT")) {
                throw e;
            }
            return servers.ask(call, command(Protocol.Command.EVAL, read.text, keys, arguments));
        }
    }

    private static Command command(Protocol.Command name, byte[] script, List<byte[]> keys, List<byte[]> arguments) {
        byte[][] all = new byte[2 + keys.size() + arguments.size()][];
        int at = 0;
        all[at++] = script;
        all[at++] = Integer.toString(keys.size()).getBytes(StandardCharsets.US_ASCII);
        for (byte[] key : keys) {
            all[at++] = key;
        }
        for (byte[] argument : arguments) {
            all[at++] = argument;
        }
        return new Command(keys.get(0), name, all);
    }

    /** What is sent. Immutable. */
    private static final class Source {

        private final byte[] text;
        private final byte[] digest;

        Source(String name) {
            text = read(name);
            digest = digest(text);
        }

        private static byte[] read(String name) {
            try (InputStream in = Script.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new StoreException("The agent's jar is not whole: " + name + " is missing.");
                }
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                byte[] buffer = new byte[4096];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    text.write(buffer, 0, read);
                }
                return text.toByteArray();
            } catch (IOException e) {
                throw new StoreException("The agent's jar can't be read: " + name, e);
            }
        }

        private static byte[] digest(byte[] text) {
            try {
                StringBuilder hex = new StringBuilder(40);
                for (byte each : MessageDigest.getInstance("SHA-1").digest(text)) {
                    hex.append(Character.forDigit(each >> 4 & 15, 16)).append(Character.forDigit(each & 15, 16));
                }
                return hex.toString().getBytes(StandardCharsets.US_ASCII);
            } catch (NoSuchAlgorithmException e) {
                throw new StoreException("This JVM has no SHA-1, by which Redis knows scripts.", e);
            }
        }
    }
}
