package io.restsession.core.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Signing secrets, separated by commas. */
final class SecretList extends ValueType<List<byte[]>> {

    /** The command that makes a secret. */
    static final String KEYGEN = "java -jar rest-session-agent.jar keygen";

    @Override
    List<byte[]> parse(String text) throws WrongValue {
        List<byte[]> secrets = new ArrayList<>(2);
        addTo(secrets, text);
        return longEnough(secrets);
    }

    @Override
    String allowed() {
        return "secrets of 32 bytes or more, separated by commas; make one with " + KEYGEN;
    }

    @Override
    String shown(String text) {
        return "***";
    }

    static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Adds what stands between the commas, if it is nothing too: a comma too many must not pass unseen. */
    static void addTo(List<byte[]> secrets, String text) {
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            secrets.add(bytes(text.substring(start, comma).trim()));
            start = comma + 1;
        }
        secrets.add(bytes(text.substring(start).trim()));
    }

    static List<byte[]> longEnough(List<byte[]> secrets) throws WrongValue {
        StringBuilder tooShort = null;
        for (int i = 0; i < secrets.size(); i++) {
            int length = secrets.get(i).length;
            if (length < SigningSecret.BYTES) {
                tooShort = tooShort == null ? new StringBuilder(64) : tooShort.append(", ");
                tooShort.append("secret ").append(i + 1).append(" of ").append(secrets.size()).append(" has ").append(length)
                    .append(length == 1 ? " byte" : " bytes");
            }
        }
        if (tooShort != null) {
            throw new WrongValue(tooShort.toString());
        }
        return secrets;
    }
}
