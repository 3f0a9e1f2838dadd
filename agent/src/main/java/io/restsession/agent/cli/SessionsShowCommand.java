package io.restsession.agent.cli;

import io.restsession.agent.start.Stores;
import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Shows a session and its values. Nothing is deserialized: Java objects are shown by their size. An id"
    + " that begins with - and is taken for an option stands behind --.")
final class SessionsShowCommand extends StoreCommand {

    private static final int LABEL_WIDTH = 10;

    @Mixin
    private SessionOption session;

    SessionsShowCommand(Output output) {
        super(output);
    }

    @Override
    int run(Settings settings) {
        try (SessionStore store = Stores.factory(settings).open(settings.store(), settings)) {
            StoredSession found = session.find(store, name(), output);
            if (found == null) {
                return 1;
            }
            times(found);
            values(found, sealsOf(settings).loaded(found.space(), found.record()));
            return 0;
        }
    }

    private void times(StoredSession found) {
        SessionRecord record = found.record();
        boolean expires = record.expiresAt() != SessionRecord.NEVER;
        label("id", found.id(session.fullIds()));
        label("space", found.space());
        label("issued", Times.instant(record.issuedAt()));
        label("expires", Times.instant(record.expiresAt())
            + (expires ? ", in " + Times.until(record.expiresAt(), System.currentTimeMillis()) : ""));
        label("lifetime", record.maxAge() == 0 ? "does not expire" : Times.length(record.maxAge()) + " after a refresh");
        label("size", found.size());
    }

    private void values(StoredSession found, SessionSeal seal) {
        if (found.values().isEmpty()) {
            return;
        }
        output.line("");
        Table table = new Table(output, "KEY", "TYPE", ">BYTES", "SEALED", "VALUE");
        for (Map.Entry<String, byte[]> value : new TreeMap<>(found.values()).entrySet()) {
            ShownValue shown = ShownValue.of(value.getKey(), value.getValue(), seal);
            table.rowWithText(shown.text(), value.getKey(), shown.type(), String.valueOf(value.getValue().length),
                shown.isSealed() ? "yes" : "no");
        }
        table.print();
    }

    /** With the secrets that are given, whether the agent is to seal or not: somebody may have switched that. */
    private static Seals sealsOf(Settings settings) {
        if (settings.secrets().isEmpty()) {
            return new Seals(settings);
        }
        Properties sealing = new Properties();
        sealing.setProperty("rest.session.encrypt", "true");
        for (String key : new String[] {"secret", "secret.file", "log.level"}) {
            if (settings.value(key) != null) {
                sealing.setProperty("rest.session." + key, settings.value(key));
            }
        }
        return new Seals(SettingsReader.read(null, sealing, Collections.<String, String>emptyMap()));
    }

    private void label(String label, String text) {
        output.line(Table.padded(label, LABEL_WIDTH) + text);
    }
}
