package io.restsession.core.config;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Jars and folders of jars, separated by commas or as a class path is. A folder stands for its jars, in the order of their names. */
final class JarList extends ValueType<List<File>> {

    @Override
    List<File> parse(String text) throws WrongValue {
        List<File> jars = new ArrayList<>();
        StringBuilder wrong = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',' || text.charAt(i) == File.pathSeparatorChar) {
                addTo(jars, text.substring(start, i).trim(), wrong);
                start = i + 1;
            }
        }
        if (wrong.length() > 0) {
            throw new WrongValue(wrong.toString());
        }
        return jars;
    }

    @Override
    String allowed() {
        return "jars and folders of jars, separated by " + File.pathSeparator + " or a comma";
    }

    private static void addTo(List<File> jars, String path, StringBuilder wrong) {
        File file = new File(path);
        File[] inside = path.isEmpty() ? null : file.listFiles();
        if (inside != null) {
            addJars(jars, inside);
        } else if (isJar(file)) {
            jars.add(file);
        } else {
            wrong.append(wrong.length() == 0 ? "" : ", ").append('"').append(Shown.text(path)).append("\" ").append(complaint(path, file));
        }
    }

    private static String complaint(String path, File file) {
        if (path.isEmpty()) {
            return "names nothing";
        }
        return file.exists() ? "is neither a jar nor a folder that can be read" : "is not there";
    }

    private static void addJars(List<File> jars, File[] files) {
        Arrays.sort(files);
        for (File file : files) {
            if (isJar(file)) {
                jars.add(file);
            }
        }
    }

    private static boolean isJar(File file) {
        String name = file.getName();
        return name.regionMatches(true, name.length() - 4, ".jar", 0, 4) && file.isFile();
    }
}
