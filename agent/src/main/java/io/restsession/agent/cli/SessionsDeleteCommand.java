package io.restsession.agent.cli;

import io.restsession.agent.start.Stores;
import io.restsession.core.config.Settings;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "delete", description = "Deletes a session, without asking. An id that begins with - and is taken for an option"
    + " stands behind --.")
final class SessionsDeleteCommand extends StoreCommand {

    @Mixin
    private SessionOption session;

    SessionsDeleteCommand(Output output) {
        super(output);
    }

    @Override
    int run(Settings settings) {
        try (SessionStore store = Stores.factory(settings).open(settings.store(), settings)) {
            StoredSession found = session.find(store, name(), output);
            if (found == null) {
                return 1;
            }
            store.commit(found.space(), Delta.delete(found.record().id()));
            output.line("Deleted session " + found.id(session.fullIds()) + " of " + found.space() + " (issued "
                + Times.instant(found.record().issuedAt()) + ", " + found.size() + ").");
            return 0;
        }
    }
}
