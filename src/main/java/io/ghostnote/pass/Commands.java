package io.ghostnote.pass;

import io.ghostnote.client.Directory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** After an account's folders have been read: hears what the freelancer has put into its command folders, and makes them once. */
final class Commands {
    private final Directory directory;
    private final Journal journal;
    private final Matters matters;

    Commands(Roster roster, Directory directory, Journal journal, Desk desk) {
        this.directory = directory;
        this.journal = journal;
        this.matters = new Matters(roster, directory, journal, desk);
    }

    /**
     * Hears the account's wishes; in a pass that writes nothing only looks.
     *
     * @param reading as it has just been read
     */
    void attend(AccountTerms account, Mailbox mailbox, Reading reading, Pass.Options options, Heard heard)
            throws MailboxException {
        if (account.commands().isEmpty()) {
            return;
        }
        List<FolderMark> known = Reading.known(account, journal);
        List<FolderView> there = reading.commandFolders();
        if (reading.somethingMayBeMissing()) {
            // It would be taken for deleted.
            there = mailbox.folders(known).stream()
                    .filter(view -> view.role().command())
                    .toList();
        }
        Map<String, FolderMark> marks = new HashMap<>();
        known.stream().filter(mark -> mark.role().command()).forEach(mark -> marks.put(mark.folder(), mark));
        WayBack wayBack =
                new WayBack(mailbox, directory, journal, reading.folders(), reading.vanished(), options.now());
        Counter counter = new Counter(account.id(), mailbox, journal, matters, wayBack, heard, marks, options.now());
        if (options.dryRun()) {
            counter.look(there);
            return;
        }
        counter.serve(there);
        new FolderSetup(account.id(), account.commands().get(), journal, heard, options.now())
                .make(mailbox, there, marks);
    }
}
