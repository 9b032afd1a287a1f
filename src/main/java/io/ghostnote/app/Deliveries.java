package io.ghostnote.app;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.config.Account;
import io.ghostnote.config.Configuration;
import io.ghostnote.config.Digest;
import io.ghostnote.pass.DigestDelivery;
import io.ghostnote.pass.DigestMoments;
import io.ghostnote.pass.DigestWay;
import io.ghostnote.pass.InboxWay;
import io.ghostnote.pass.Mailboxes;
import io.ghostnote.pass.PostboxWay;
import io.ghostnote.pass.WorkingMornings;
import io.ghostnote.render.DigestMail;
import java.util.List;
import java.util.Optional;

/** How the digest is delivered, as it is configured. */
final class Deliveries {
    /** When the scheduler wakes whoever looks what is due, where nothing is configured; on days without a digest nothing is. */
    private static final String EVERY_MORNING = "0 0 8 * * ?";

    private Deliveries() {}

    /** When to look. */
    static String cron(Configuration configuration) {
        return configuration.digest().cron().orElse(EVERY_MORNING);
    }

    /** The delivery of the digest; nothing where none is wanted. */
    static Optional<DigestDelivery> of(Service service, Mailboxes mailboxes) {
        Configuration configuration = service.configuration();
        List<Account> accounts = configuration.accounts();
        Digest.Deliver deliver = configuration.digest().deliver();
        Optional<Account> account = accounts.stream()
                .filter(any -> deliver == Digest.Deliver.MAILBOX
                        || (deliver == Digest.Deliver.SMTP && any.smtp().isPresent()))
                .findFirst();
        CalendarTerms owner = configuration.owner().calendar();
        return account.map(chosen -> new DigestDelivery(
                moments(configuration, owner),
                service.journal(),
                service::digest,
                new DigestMail(Terms.tongue(configuration), owner.zone()),
                chosen.addresses().get(0),
                way(service, mailboxes, deliver, chosen)));
    }

    private static DigestMoments moments(Configuration configuration, CalendarTerms owner) {
        return configuration
                .digest()
                .cron()
                .<DigestMoments>map(cron -> new CronMoments(cron, owner))
                .orElseGet(() -> new WorkingMornings(WorkCalendars.of(owner)));
    }

    private static DigestWay way(Service service, Mailboxes mailboxes, Digest.Deliver deliver, Account account) {
        return deliver == Digest.Deliver.MAILBOX
                ? new InboxWay(account.id(), mailboxes, service.journal())
                : new PostboxWay(account.id(), service.postbox(account));
    }
}
