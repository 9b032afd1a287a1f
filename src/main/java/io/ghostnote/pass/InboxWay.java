package io.ghostnote.pass;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts the digest into the INBOX of an account as a new message. What a crash or a lost answer left open is found out by its Message-ID,
 * wherever the owner may have moved it meanwhile.
 */
public record InboxWay(String account, Mailboxes mailboxes, Journal journal) implements DigestWay {

    @Override
    public Optional<DigestEntry.State> learn(DigestEntry intended) throws MailboxException {
        try (Mailbox mailbox = mailboxes.open(account)) {
            for (FolderMark folder : journal.marks(account)) {
                if (isIn(mailbox, folder.folder(), intended.id())) {
                    return Optional.of(DigestEntry.State.DELIVERED);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isIn(Mailbox mailbox, String folder, MessageId id) throws MailboxException {
        try {
            return !mailbox.find(folder, id).isEmpty();
        } catch (MailboxException failure) {
            if (failure.failure() == MailboxException.Failure.NO_FOLDER) {
                // a folder that is gone since it was read holds nothing
                return false;
            }
            throw failure;
        }
    }

    @Override
    public DigestEntry.State deliver(OwnerMail mail, Instant now) throws MailboxException {
        try (Mailbox mailbox = mailboxes.open(account)) {
            mailbox.deliver(inbox(mailbox), mail.octets(), now);
            return DigestEntry.State.DELIVERED;
        }
    }

    private String inbox(Mailbox mailbox) throws MailboxException {
        Optional<String> known = journal.marks(account).stream()
                .filter(mark -> mark.role() == Role.INBOX)
                .map(FolderMark::folder)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        return mailbox.folders(List.of()).stream()
                .filter(view -> view.role() == Role.INBOX)
                .map(FolderView::name)
                .findFirst()
                .orElseThrow(() -> new MailboxException(
                        MailboxException.Failure.NO_FOLDER,
                        "account " + account + " has no inbox for the digest; name one under folders.inbox"));
    }
}
