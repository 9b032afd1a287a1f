package io.ghostnote.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code inspect}: what ghostnote sees in mail, without a mailbox and without a configuration. */
@Command(
        name = "inspect",
        description = "what ghostnote sees in a message, or which conversations in a mailbox file",
        mixinStandardHelpOptions = true,
        subcommands = {InspectMessageCommand.class, InspectThreadsCommand.class})
final class InspectCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say 'inspect message FILE...' or 'inspect threads MBOX|MAILDIR'");
    }
}
