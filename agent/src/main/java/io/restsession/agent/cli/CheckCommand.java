package io.restsession.agent.cli;

import io.restsession.agent.start.Stores;
import io.restsession.core.config.Settings;
import io.restsession.core.seal.Seals;
import io.restsession.core.store.SessionStore;
import picocli.CommandLine.Command;

@Command(name = "check", description = "Tries the store, in a space of its own: connects, writes, reads, changes, deletes. Says how long"
    + " each takes, and in plain words what is wrong.")
final class CheckCommand extends StoreCommand {

    private static final int ROUNDS = 20;

    CheckCommand(Output output) {
        super(output);
    }

    @Override
    boolean seals() {
        return true;
    }

    @Override
    int run(Settings settings) {
        Latencies latencies = new Latencies();
        try (SessionStore store = Stores.factory(settings).open(settings.store(), settings)) {
            RoundTrips trips = new RoundTrips(store, new Seals(settings), latencies);
            trips.connect();
            for (int round = 0; round < ROUNDS; round++) {
                trips.run();
            }
            latencies.print(output);
            output.line("");
            new ClockDifference(store).print(output);
        }
        output.line(settings.encrypt()
            ? "values: sealed with a key from the secret; they came back as they were written"
            : "values: not sealed; whoever reads the store reads them (rest.session.encrypt=true seals them)");
        if (settings.secrets().isEmpty()) {
            output.line("secret: none is given here; the agent needs one with this store (rest.session.secret, made by: keygen)");
        }
        output.line("The " + settings.storeScheme() + " store works.");
        return 0;
    }
}
