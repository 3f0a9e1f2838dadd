package io.restsession.e2e.agent;

import io.restsession.e2e.harness.Scratch;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** A library as another version might be: it works as before, but a method is called something else. */
final class OtherVersion {

    private OtherVersion() {
    }

    /** Copies a folder of jars and renames a method in all of them, to a name of the same length. */
    static Path of(Path libraries, String method, String renamed) throws IOException {
        Path copy = Scratch.newFolder("other-version");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "*.jar")) {
            for (Path jar : jars) {
                copy(jar, copy.resolve(jar.getFileName()), constant(method), constant(renamed));
            }
        }
        return copy;
    }

    private static void copy(Path from, Path to, byte[] name, byte[] renamed) throws IOException {
        try (JarFile jar = new JarFile(from.toFile()); JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
            for (JarEntry entry : jar.stream().toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    out.write(entry.getName().endsWith(".class") ? replaced(bytes, name, renamed) : bytes);
                }
                out.closeEntry();
            }
        }
    }

    /** As it stands in the constant pool of a class file: tag 1, its length, itself. */
    private static byte[] constant(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeUTF(name);
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] classFile, byte[] name, byte[] renamed) {
        for (int i = 0; i + name.length <= classFile.length; i++) {
            if (Arrays.equals(classFile, i, i + name.length, name, 0, name.length)) {
                System.arraycopy(renamed, 0, classFile, i, renamed.length);
            }
        }
        return classFile;
    }
}
