package io.restsession.e2e.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Steers the counting store of a server, beside its requests. */
public final class StoreControl implements AutoCloseable {

    /** How often the store was called so far. */
    public record Counts(int loads, int commits) {

        /** The calls since an earlier count. */
        public Counts since(Counts earlier) {
            return new Counts(loads - earlier.loads, commits - earlier.commits);
        }
    }

    private final Socket socket;
    private final PrintWriter commands;
    private final BufferedReader answers;

    StoreControl(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            commands = new PrintWriter(socket.getOutputStream(), true);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Counts counts() {
        String[] counts = ask("counts").split(" ");
        return new Counts(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
    }

    /** The names of the threads that have called the store. */
    public List<String> threads() {
        return List.of(ask("threads").split(","));
    }

    /** Waits until so many commits are done since the server started. */
    public boolean awaitCommits(int count) {
        return Boolean.parseBoolean(ask("await-commits " + count));
    }

    /** From now on {@code loads}, {@code commits} or {@code all} fail; {@code none}: no longer. */
    public void fail(String what) {
        ask("fail " + what);
    }

    /** From now on values with such keys are loaded unreadable; empty: none. */
    public void spoil(String keyPrefix) {
        ask("spoil " + keyPrefix);
    }

    /** From now on commits wait. */
    public void closeGate() {
        ask("gate-close");
    }

    /** From now on commits and loads wait. */
    public void closeGateForAll() {
        ask("gate-close all");
    }

    /** Waits until a commit waits at the closed gate. */
    public boolean awaitCommitAtGate() {
        return Boolean.parseBoolean(ask("gate-arrival"));
    }

    public void openGate() {
        ask("gate-open");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(String command) {
        try {
            commands.println(command);
            String answer = answers.readLine();
            if (answer == null || answer.startsWith("no command")) {
                throw new IllegalStateException("The store answered to " + command + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
