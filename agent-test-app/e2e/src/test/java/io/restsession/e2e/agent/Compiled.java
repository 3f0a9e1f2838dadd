package io.restsession.e2e.agent;

import io.restsession.e2e.harness.Scratch;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that a test makes up. */
final class Compiled {

    private Compiled() {
    }

    /**
     * Compiles sources, for Java 8.
     *
     * @param sources by the names of their classes
     * @return the folder with the class files
     */
    static Path classes(String classPath, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path folder = Scratch.newFolder("compiled");
        List<String> options = List.of("--release", "8", "-Xlint:-options", "-proc:none",
            "-cp", expanded(classPath), "-d", folder.toString());
        Stream<JavaFileObject> files = sources.entrySet().stream().map(source -> file(source.getKey(), source.getValue()));
        if (!compiler.getTask(null, null, null, options, null, files.toList()).call()) {
            throw new IllegalStateException("does not compile: " + sources.keySet());
        }
        return folder;
    }

    /** The compiler's task does not know the asterisk of the launcher. */
    private static String expanded(String classPath) {
        return Stream.of(classPath.split(":")).flatMap(Compiled::jars).collect(Collectors.joining(":"));
    }

    private static Stream<String> jars(String entry) {
        if (!entry.endsWith("/*")) {
            return Stream.of(entry);
        }
        String[] names = new File(entry.substring(0, entry.length() - 2)).list((folder, name) -> name.endsWith(".jar"));
        return Stream.of(names).map(name -> entry.substring(0, entry.length() - 1) + name);
    }

    private static JavaFileObject file(String name, String source) {
        URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
