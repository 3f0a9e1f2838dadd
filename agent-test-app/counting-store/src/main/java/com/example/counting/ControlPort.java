package com.example.counting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Takes a test's commands, one a line, and answers each with a line. Serves one test at a time. */
final class ControlPort {

    private final CountingStore store;
    private Gate gate;

    private ControlPort(CountingStore store) {
        this.store = store;
    }

    /** @return the port, on 127.0.0.1 */
    static int open(CountingStore store) throws IOException {
        ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> new ControlPort(store).serve(listening), "counting store control");
        thread.setDaemon(true);
        thread.start();
        return listening.getLocalPort();
    }

    private void serve(ServerSocket listening) {
        while (true) {
            try (Socket test = listening.accept()) {
                obey(test);
            } catch (IOException | InterruptedException e) {
                System.out.println("the test left: " + e);
            }
        }
    }

    private void obey(Socket test) throws IOException, InterruptedException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(test.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter answers = new PrintWriter(test.getOutputStream(), true);
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            String[] words = command.split(" ");
            answers.println(answer(words[0], words.length > 1 ? words[1] : ""));
        }
    }

    private String answer(String command, String argument) throws InterruptedException {
        switch (command) {
            case "counts":
                return store.counters().toString();
            case "threads":
                return store.counters().threads();
            case "await-commits":
                return String.valueOf(store.counters().awaitCommits(Integer.parseInt(argument)));
            case "fail":
                store.fail("loads".equals(argument) || "all".equals(argument), "commits".equals(argument) || "all".equals(argument));
                return "ok";
            case "spoil":
                store.spoil(argument.isEmpty() ? null : argument);
                return "ok";
            case "gate-close":
                gate = new Gate();
                store.gate(gate, "all".equals(argument));
                return "ok";
            case "gate-arrival":
                return String.valueOf(gate.awaitArrival());
            case "gate-open":
                store.gate(null, false);
                gate.open();
                return "ok";
            default:
                return "no command is called " + command;
        }
    }
}
