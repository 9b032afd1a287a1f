package io.ghostnote.signal;

import io.ghostnote.client.Directory;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.mail.SubjectLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a message is as far as its header tells (docs/signals.md sections 4 and 5), and which field told it. A delivery report is
 * looked at before automatic replies, because mail servers mark their reports with {@code Auto-Submitted: auto-replied} too.
 * {@code X-Auto-Response-Suppress} is no evidence: it stands on ordinary mail.
 *
 * @param reason the field and what it said, for {@code explain}; empty for a person's mail
 */
public record HeaderKind(Kind kind, String reason) {
    /** Header fields that are looked at, beside those of {@link LetterReader#FIELDS}: to be asked for. */
    public static final List<String> FIELDS = List.of(
            "Content-Type",
            "Content-Class",
            "Auto-Submitted",
            "X-Autoreply",
            "X-Autorespond",
            "X-Auto-Reply",
            "X-Mail-Autoreply",
            "X-Autoreply-From",
            "X-Autoresponder",
            "X-Vacation",
            "X-Out-Of-Office",
            "X-Precedence",
            "Preference",
            "X-FC-MachineGenerated",
            "X-POST-MessageClass",
            "X-Apple-Unsubscribe",
            "X-JIRA-FingerPrint",
            "X-GitHub-Reason",
            "X-GitLab-Project",
            "X-Bugzilla-Reason",
            "X-Cron-Env",
            "Precedence",
            "Return-Path",
            "X-Failed-Recipients",
            "List-Id",
            "List-Unsubscribe",
            "List-Post",
            "Mailing-List",
            "X-Mailing-List",
            "X-BeenThere");

    private static final int LONGEST_REASON = 120;
    private static final Set<String> LIST_PRECEDENCE = Set.of("bulk", "list", "junk");
    private static final Set<String> MAIL_SYSTEMS = Set.of("mailerdaemon", "maildaemon", "postmaster");
    private static final List<String> AUTO_REPLY_FIELDS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Auto-Reply",
            "X-Mail-Autoreply",
            "X-Autoreply-From",
            "X-Autoresponder",
            "X-Vacation",
            "X-Out-Of-Office",
            "X-FC-MachineGenerated");
    private static final List<String> PRECEDENCE_FIELDS = List.of("Precedence", "X-Precedence", "Preference");
    private static final List<String> LIST_FIELDS =
            List.of("List-Unsubscribe", "List-Post", "Mailing-List", "X-Mailing-List", "X-BeenThere");
    // Services and jobs that write such a field into everything they send, and persons never.
    private static final List<String> MACHINE_FIELDS = List.of(
            "X-Apple-Unsubscribe",
            "X-JIRA-FingerPrint",
            "X-GitHub-Reason",
            "X-GitLab-Project",
            "X-Bugzilla-Reason",
            "X-Cron-Env");
    private static final List<Function<Looked, Optional<HeaderKind>>> RULES = List.of(
            HeaderKind::report,
            HeaderKind::bounce,
            HeaderKind::autoReply,
            HeaderKind::calendar,
            HeaderKind::list,
            HeaderKind::automated);

    /** What the header says a message is. Never throws. */
    public static HeaderKind of(HeaderBlock header) {
        return of(header, LetterReader.envelope(header));
    }

    /** The same with the envelope that was read from the header already. */
    public static HeaderKind of(HeaderBlock header, Envelope envelope) {
        Looked looked = new Looked(header, envelope, SubjectSigns.of(envelope.subject()));
        for (Function<Looked, Optional<HeaderKind>> rule : RULES) {
            Optional<HeaderKind> kind = rule.apply(looked);
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return new HeaderKind(Kind.HUMAN, "");
    }

    /** A header and what has been read from it already. */
    private record Looked(HeaderBlock header, Envelope envelope, SubjectSigns signs) {
        String value(String name) {
            return header.first(name).orElse("").strip().toLowerCase(Locale.ROOT);
        }

        /** The first token of a value, without comments and parameters. */
        String token(String name) {
            String value = value(name);
            int end = 0;
            while (end < value.length() && " \t;(,".indexOf(value.charAt(end)) < 0) {
                end++;
            }
            return value.substring(0, end);
        }

        boolean answers() {
            return header.has("In-Reply-To") || header.has("References") || SubjectLine.isAnswer(subject());
        }

        String subject() {
            return envelope.subject();
        }

        HeaderKind says(Kind kind, String name) {
            String body =
                    name.equals("Subject") ? subject() : header.first(name).orElse("");
            String shown = body.length() > LONGEST_REASON ? body.substring(0, LONGEST_REASON) : body;
            return new HeaderKind(kind, name + ": " + shown);
        }
    }

    private static Optional<HeaderKind> report(Looked looked) {
        String type = looked.value("Content-Type");
        if (!type.startsWith("multipart/report") && !type.startsWith("message/d")) {
            return Optional.empty();
        }
        String report = HeaderBlock.parameter(type, "report-type");
        if (report.equals("disposition-notification") || type.startsWith("message/disposition-notification")) {
            return Optional.of(looked.says(Kind.RECEIPT, "Content-Type"));
        }
        if (report.equals("delivery-status") || type.startsWith("message/delivery-status")) {
            return Optional.of(looked.says(deliveryKind(looked.signs()), "Content-Type"));
        }
        if (report.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(looked.says(Kind.AUTOMATED, "Content-Type"));
    }

    private static Kind deliveryKind(SubjectSigns signs) {
        if (signs.isDelay()) {
            return Kind.DELAYED;
        }
        return signs.isDelivered() ? Kind.AUTOMATED : Kind.BOUNCE;
    }

    private static Optional<HeaderKind> bounce(Looked looked) {
        if (looked.header().has("X-Failed-Recipients")) {
            return Optional.of(looked.says(deliveryKind(looked.signs()), "X-Failed-Recipients"));
        }
        boolean autoReply = looked.signs().isAutoReply();
        if (!autoReply && fromMailSystem(looked)) {
            return Optional.of(looked.says(deliveryKind(looked.signs()), "From"));
        }
        if (looked.signs().isReport()) {
            return Optional.of(looked.says(deliveryKind(looked.signs()), "Subject"));
        }
        return Optional.empty();
    }

    private static boolean fromMailSystem(Looked looked) {
        for (Address from : looked.envelope().from()) {
            String key = from.baseKey();
            String local = key.substring(0, key.indexOf('@'));
            if (MAIL_SYSTEMS.contains(local.replace("-", "").replace("_", "").replace(".", ""))) {
                return true;
            }
        }
        // Local mail systems leave the domain out, which makes it no address.
        String raw = looked.value("From");
        return looked.envelope().from().isEmpty()
                && (raw.equals("<>")
                        || raw.contains("mailer-daemon")
                        || raw.contains("postmaster")
                        || raw.contains("mail delivery s"));
    }

    private static Optional<HeaderKind> autoReply(Looked looked) {
        String submitted = looked.token("Auto-Submitted");
        // Apple's mail programs unsubscribe by themselves and call it a reply.
        if (submitted.equals("auto-replied") && !looked.header().has("X-Apple-Unsubscribe")) {
            return Optional.of(looked.says(Kind.AUTO_REPLY, "Auto-Submitted"));
        }
        for (String name : AUTO_REPLY_FIELDS) {
            if (looked.header().has(name) && !looked.token(name).equals("no")) {
                return Optional.of(looked.says(Kind.AUTO_REPLY, name));
            }
        }
        for (String name : PRECEDENCE_FIELDS) {
            if (looked.token(name).replace('-', '_').equals("auto_reply")) {
                return Optional.of(looked.says(Kind.AUTO_REPLY, name));
            }
        }
        if (looked.value("X-POST-MessageClass").contains("autoresponder")) {
            return Optional.of(looked.says(Kind.AUTO_REPLY, "X-POST-MessageClass"));
        }
        if (looked.signs().isAutoReply()) {
            return Optional.of(looked.says(Kind.AUTO_REPLY, "Subject"));
        }
        return Optional.empty();
    }

    private static Optional<HeaderKind> calendar(Looked looked) {
        if (looked.value("Content-Type").startsWith("text/calendar")) {
            return Optional.of(looked.says(Kind.CALENDAR, "Content-Type"));
        }
        if (looked.value("Content-Class").contains("calendarmessage")) {
            return Optional.of(looked.says(Kind.CALENDAR, "Content-Class"));
        }
        return Optional.empty();
    }

    private static Optional<HeaderKind> list(Looked looked) {
        if (looked.header().has("List-Id")) {
            return Optional.of(looked.says(Kind.LIST, "List-Id"));
        }
        if (LIST_PRECEDENCE.contains(looked.token("Precedence"))) {
            return Optional.of(looked.says(Kind.LIST, "Precedence"));
        }
        for (String name : LIST_FIELDS) {
            if (looked.header().has(name)) {
                return Optional.of(looked.says(Kind.LIST, name));
            }
        }
        return Optional.empty();
    }

    private static Optional<HeaderKind> automated(Looked looked) {
        if (looked.signs().isComplaint()) {
            return Optional.of(looked.says(Kind.AUTOMATED, "Subject"));
        }
        String submitted = looked.token("Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.equals("no")) {
            return Optional.of(looked.says(Kind.AUTOMATED, "Auto-Submitted"));
        }
        for (String name : MACHINE_FIELDS) {
            if (looked.header().has(name)) {
                return Optional.of(looked.says(Kind.AUTOMATED, name));
            }
        }
        // No person's mail program gives its letters no sender to return them to; old gateways lose it on the way.
        if (looked.value("Return-Path").equals("<>") && !looked.answers()) {
            return Optional.of(looked.says(Kind.AUTOMATED, "Return-Path"));
        }
        List<Address> from = looked.envelope().from();
        List<Address> replyTo = looked.envelope().replyTo();
        if (!replyTo.isEmpty() && replyTo.stream().allMatch(Directory::isNoReply)) {
            return Optional.of(looked.says(Kind.AUTOMATED, "Reply-To"));
        }
        if (from.isEmpty() || !from.stream().allMatch(Directory::isNoReply)) {
            return Optional.empty();
        }
        // Platforms send a person's words from an address of their own and put the person into Reply-To.
        boolean person = replyTo.stream()
                .anyMatch(reply -> !Directory.isNoReply(reply)
                        && from.stream().noneMatch(own -> sameOrganization(own.domain(), reply.domain())));
        return person ? Optional.empty() : Optional.of(looked.says(Kind.AUTOMATED, "From"));
    }

    private static boolean sameOrganization(String a, String b) {
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }
}
