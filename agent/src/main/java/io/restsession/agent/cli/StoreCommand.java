package io.restsession.agent.cli;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that needs a store. */
abstract class StoreCommand implements Callable<Integer> {

    final Output output;

    @Mixin
    private StoreOptions store;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    StoreCommand(Output output) {
        this.output = output;
    }

    /** Whether it writes values, and seals them where the agent would. */
    boolean seals() {
        return false;
    }

    /** @return the exit status */
    abstract int run(Settings settings);

    @Override
    public final Integer call() {
        Redaction redaction = Redaction.NONE;
        try {
            Settings settings = store.read(seals());
            redaction = Redaction.of(settings);
            return run(settings);
        } catch (ParameterException e) {
            throw e;
        } catch (ConfigurationException e) {
            for (String mistake : e.getMessage().split("\n")) {
                output.error(name() + ": " + redaction.of(mistake));
            }
            return 1;
        } catch (Throwable e) {
            new Trouble(e).report(name(), output, redaction);
            return 1;
        }
    }

    final picocli.CommandLine commandLine() {
        return spec.commandLine();
    }

    /** As it was called: {@code sessions list}. */
    final String name() {
        String qualified = spec.qualifiedName(" ");
        return qualified.substring(qualified.indexOf(' ') + 1);
    }
}
