package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionsTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path jars;
    private Path text;

    @BeforeEach
    void files() throws IOException {
        jar = Files.createFile(folder.resolve("one.JAR"));
        text = Files.createFile(folder.resolve("notes.txt"));
        jars = Files.createDirectory(folder.resolve("jars"));
        Files.createFile(jars.resolve("b.jar"));
        Files.createFile(jars.resolve("a.jar"));
        Files.createFile(jars.resolve("readme"));
        Files.createFile(jars.resolve("jar"));
        Files.createDirectory(jars.resolve("folder.jar"));
    }

    @Test
    void jarsAndFoldersOfJars() {
        List<File> expected = List.of(jar.toFile(), jars.resolve("a.jar").toFile(), jars.resolve("b.jar").toFile());
        assertEquals(expected, Given.setting("extensions", jar + File.pathSeparator + jars).read().extensions());
        assertEquals(expected, Given.setting("extensions", jar + " , " + jars).read().extensions());
    }

    @Test
    void anEmptyFolderIsNoMistake() throws IOException {
        assertEquals(List.of(), Given.setting("extensions", Files.createDirectory(folder.resolve("empty")).toString()).read().extensions());
    }

    @Test
    void whatIsMissingIsNamed() {
        String none = folder.resolve("none.jar").toString();
        String mistake = Given.setting("extensions", jar + "," + none + "," + text + ",").mistake();
        assertTrue(mistake.startsWith("rest.session.extensions = \"" + jar + ","), mistake);
        assertTrue(mistake.endsWith("(agent argument): \"" + none + "\" is not there, \"" + text
            + "\" is neither a jar nor a folder that can be read, \"\" names nothing; allowed: jars and folders of jars, "
            + "separated by " + File.pathSeparator + " or a comma"), mistake);
    }

    @Test
    void theListIsNotToBeChanged() {
        Settings settings = Given.setting("extensions", jar.toString()).read();
        assertTrue(settings.extensions().contains(jar.toFile()));
        assertThrows(UnsupportedOperationException.class, () -> settings.extensions().clear());
    }
}
