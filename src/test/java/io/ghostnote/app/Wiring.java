package io.ghostnote.app;

import io.ghostnote.client.Directory;
import io.ghostnote.client.FreeMail;
import io.ghostnote.note.Composer;
import io.ghostnote.note.Texts;
import io.ghostnote.pass.Dossier;
import io.ghostnote.pass.Handover;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Mailboxes;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.Progress;
import io.ghostnote.pass.Roster;
import io.ghostnote.render.Notes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The pass as the service builds it from a configuration file, over a store and mailboxes that a test chooses. */
public final class Wiring {
    private final Roster roster;
    private final Directory directory;
    private final Notes writer;

    public Wiring(Path configurationFile) {
        this.roster = Terms.roster(Settings.require(configurationFile));
        this.directory = new Directory(
                roster.ownAddresses(),
                roster.clients().stream().map(Dossier::client).toList(),
                FreeMail::isFreeMail);
        this.writer = new Notes(roster.practice(), new Composer(Texts.model()));
    }

    /** A new pass, which remembers nothing of any other. */
    public Pass pass(Journal journal, Mailboxes mailboxes) {
        return pass(journal, mailboxes, Map.of());
    }

    /** The same, with the way of notes that no folder takes, by account. */
    public Pass pass(Journal journal, Mailboxes mailboxes, Map<String, Handover> handovers) {
        return new Pass(roster, directory, journal, mailboxes, writer, handovers, Progress.SILENT, () -> Duration.ZERO);
    }
}
