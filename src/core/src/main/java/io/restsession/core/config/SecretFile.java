package io.restsession.core.config;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The path of a file with signing secrets, one a line or separated by commas; blank lines and comments do not count. */
final class SecretFile extends ValueType<List<byte[]>> {

    private final ReadableFile path = new ReadableFile();

    @Override
    List<byte[]> parse(String text) throws WrongValue {
        List<byte[]> secrets = new ArrayList<>(2);
        try (BufferedReader lines = ReadableFile.open(path.parse(text))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String trimmed = line.trim();
                if (!trimmed.isEmpty() && trimmed.charAt(0) != '#') {
                    SecretList.addTo(secrets, trimmed);
                }
            }
        } catch (IOException e) {
            throw ReadableFile.unreadable(e);
        }
        if (secrets.isEmpty()) {
            throw new WrongValue("there is no secret in it");
        }
        return SecretList.longEnough(secrets);
    }

    /** Whole only where it leads to a folder that is there: somebody may have put the secret itself where its file belongs. */
    @Override
    String shown(String text) {
        File folder = new File(text).getParentFile();
        return folder != null && folder.isDirectory() ? super.shown(text) : "***";
    }

    @Override
    String allowed() {
        return "the path of a file of secrets of 32 bytes or more, one a line; make one with " + SecretList.KEYGEN;
    }
}
