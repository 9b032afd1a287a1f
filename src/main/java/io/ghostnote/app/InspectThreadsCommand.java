package io.ghostnote.app;

import io.ghostnote.mail.Letter;
import io.ghostnote.render.InspectionJson;
import io.ghostnote.render.InspectionText;
import io.ghostnote.thread.Conversation;
import io.ghostnote.thread.Threader;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect threads MBOX|MAILDIR}. */
@Command(
        name = "threads",
        description = "the conversations in an mbox file, a maildir or a folder of messages",
        mixinStandardHelpOptions = true)
final class InspectThreadsCommand implements Callable<Integer> {
    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE})")
    Output output = Output.text;

    @Parameters(paramLabel = "MBOX|MAILDIR", description = "an mbox file, - for one on standard input, or a folder")
    String place = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            List<Letter> letters = place.equals("-") ? MailFile.mbox(System.in) : MailFile.letters(Path.of(place));
            List<Conversation> conversations = Threader.conversations(letters);
            if (output == Output.json) {
                spec.commandLine().getOut().println(InspectionJson.threads(conversations));
            } else {
                InspectionText.threads(conversations)
                        .forEach(spec.commandLine().getOut()::println);
            }
            return Sysexits.OK;
        } catch (IOException | InvalidPathException unreadable) {
            throw new Stop(Sysexits.DATAERR, MailFile.unreadable(place, unreadable));
        }
    }
}
