package com.example.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file, or a folder with everything in it. */
final class FileTree {

    private FileTree() {
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path source : everythingIn(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                Files.copy(source, target);
            }
        }
    }

    /** A folder comes before what is in it. */
    private static List<Path> everythingIn(Path root) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.forEach(paths::add);
        }
        return paths;
    }
}
