package io.restsession.e2e.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A command line of a JVM. Each method returns a longer one; immutable. */
public final class JavaCommand {

    private final Jvm jvm;
    private final List<String> options;
    private final Map<String, String> environment;
    private final BiFunction<Path, List<String>, List<String>> line;

    private JavaCommand(Jvm jvm, List<String> options, Map<String, String> environment, BiFunction<Path, List<String>, List<String>> line) {
        this.jvm = jvm;
        this.options = List.copyOf(options);
        this.environment = Map.copyOf(environment);
        this.line = line;
    }

    /** With little memory and quick to start, as these JVMs do little and are many. */
    public static JavaCommand on(Jvm jvm) {
        List<String> options = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + Scratch.folder("tmp"), "-Djava.awt.headless=true");
        return new JavaCommand(jvm, options, Map.of(), (java, given) -> {
            throw new IllegalStateException("no program was named");
        });
    }

    public JavaCommand option(String option) {
        return new JavaCommand(jvm, and(options, option), environment, line);
    }

    /** Attaches the packaged agent. */
    public JavaCommand agent() {
        return option("-javaagent:" + Built.agentJar());
    }

    /** Attaches the packaged agent with arguments. */
    public JavaCommand agent(String arguments) {
        return option("-javaagent:" + Built.agentJar() + "=" + arguments);
    }

    /** Gives settings as system properties, the keys without their common beginning. */
    public JavaCommand settings(Map<String, String> settings) {
        JavaCommand command = this;
        for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
            command = command.option("-Drest.session." + setting.getKey() + "=" + setting.getValue());
        }
        return command;
    }

    public JavaCommand environment(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new JavaCommand(jvm, options, more, line);
    }

    public JavaCommand main(String classPath, String mainClass, String... args) {
        return program(and(List.of("-cp", classPath, mainClass), args));
    }

    public JavaCommand jar(Path jar, String... args) {
        return program(and(List.of("-jar", jar.toString()), args));
    }

    /** Makes the whole line of the {@code java} executable and the options. */
    public JavaCommand line(BiFunction<Path, List<String>, List<String>> whole) {
        return new JavaCommand(jvm, options, environment, whole);
    }

    List<String> words() {
        return line.apply(jvm.java(), options);
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public String toString() {
        return String.join(" ", words());
    }

    private JavaCommand program(List<String> program) {
        return line((java, given) -> {
            List<String> words = new ArrayList<>(List.of(java.toString()));
            words.addAll(given);
            words.addAll(program);
            return words;
        });
    }

    private static List<String> and(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
