package io.restsession.agent.cli;

import io.restsession.agent.start.Stores;
import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(name = "list", description = "Lists the sessions that have not expired; times are UTC, bytes those of the stored values.")
final class SessionsListCommand extends StoreCommand {

    @Option(names = "--space", paramLabel = "SPACE", description = "Only those of one web application, named as in the list.")
    private String space;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "How many at most; 100 where it is not given.")
    private int limit;

    @Option(names = "--full-ids", description = "Shows ids whole: whoever has one may have the session.")
    private boolean fullIds;

    SessionsListCommand(Output output) {
        super(output);
    }

    @Override
    int run(Settings settings) {
        if (limit < 1) {
            throw new ParameterException(commandLine(), "--limit takes a number from 1 on");
        }
        List<StoredSession> found = new ArrayList<>();
        boolean[] more = {false};
        try (SessionStore store = Stores.factory(settings).open(settings.store(), settings)) {
            store.browse((of, record) -> {
                if (space == null || space.equals(of)) {
                    more[0] = found.size() == limit;
                    if (!more[0]) {
                        found.add(new StoredSession(of, record));
                    }
                }
                return !more[0];
            });
        }
        found.sort(Comparator.comparing(StoredSession::space).thenComparing(session -> session.record().issuedAt()));
        print(found, more[0]);
        return 0;
    }

    private void print(List<StoredSession> found, boolean more) {
        long now = System.currentTimeMillis();
        Table table = new Table(output, StoredSession.COLUMNS);
        for (StoredSession session : found) {
            table.row(session.cells(fullIds, now));
        }
        table.print();
        output.error(found.size() + (found.size() == 1 ? " session" : " sessions")
            + (more ? " shown, and there are more: --limit N shows up to N." : "."));
    }
}
