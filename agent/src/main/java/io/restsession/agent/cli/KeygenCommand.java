package io.restsession.agent.cli;

import io.restsession.core.config.SigningSecret;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "keygen", description = "Prints a new secret for rest.session.secret, the same on every node.")
final class KeygenCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private HelpOption help;

    KeygenCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        output.line(SigningSecret.generate());
        return 0;
    }
}
