package io.restsession.agent.cli;

import io.restsession.agent.start.Stores;
import io.restsession.core.config.Settings;
import picocli.CommandLine.Command;

@Command(name = "ddl", description = "Prints what has to be run in the store before it can be used, for those who do not let"
    + " the agent do it.")
final class DdlCommand extends StoreCommand {

    DdlCommand(Output output) {
        super(output);
    }

    @Override
    int run(Settings settings) {
        String statements = Stores.factory(settings).ddl(settings.store(), settings);
        if (statements == null) {
            output.error("Nothing has to be prepared for the " + settings.storeScheme() + " store.");
            return 0;
        }
        for (String line : statements.split("\n")) {
            output.line(line);
        }
        return 0;
    }
}
