package io.ghostnote.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an account's command folders, once: those that the freelancer deletes stay deleted (docs/folders.md). */
final class FolderSetup {
    /** What a server refuses now it may allow when its administrator has changed something. */
    private static final Duration ASK_AGAIN = Duration.ofDays(1);

    private final String account;
    private final CommandFolders names;
    private final Journal journal;
    private final Heard heard;
    private final Instant now;

    FolderSetup(String account, CommandFolders names, Journal journal, Heard heard, Instant now) {
        this.account = account;
        this.names = names;
        this.journal = journal;
        this.heard = heard;
        this.now = now;
    }

    /**
     * Makes those that are missing, unless that has been done before.
     *
     * @param there the command folders that exist, in whatever language
     * @param marks those that have ever been seen or made
     */
    void make(Mailbox mailbox, List<FolderView> there, Map<String, FolderMark> marks) throws MailboxException {
        Optional<Journal.FoldersMade> before =
                journal.foldersMade(account).filter(made -> made.names().equals(names));
        if (before.isPresent()
                && (before.get().all() || now.isBefore(before.get().at().plus(ASK_AGAIN)))) {
            return;
        }
        boolean all = true;
        String reason = "";
        for (Role role : CommandFolders.ROLES) {
            boolean exists = there.stream().anyMatch(view -> view.role() == role);
            boolean deleted = before.isPresent() && marks.values().stream().anyMatch(mark -> mark.role() == role);
            if (!exists && !deleted) {
                try {
                    remember(mailbox.create(names.path(role)), role);
                } catch (MailboxException e) {
                    if (e.failure().passing()) {
                        throw e;
                    }
                    all = false;
                    reason = String.valueOf(e.getMessage());
                }
            }
        }
        // Not before: a crash in between makes them again, which changes nothing; the other way round some would never
        // be
        // made.
        journal.recordFoldersMade(account, new Journal.FoldersMade(names, now, all));
        if (!all) {
            heard.remark(
                    account,
                    "not all command folders could be made; set accounts[].folders.commands to another folder, or to"
                            + " false: " + reason);
        }
    }

    /** From now on its state is asked for together with that of the others. */
    private void remember(String folder, Role role) {
        FolderMark unseen = new FolderMark(folder, role, 0, 1, 0, 0, false);
        synchronized (journal) {
            journal.record(new FolderBatch(account, folder, false, List.of(), List.of(), Map.of(), unseen));
        }
    }
}
