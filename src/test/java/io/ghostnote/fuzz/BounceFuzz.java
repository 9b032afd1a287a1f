package io.ghostnote.fuzz;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Authentication;
import io.ghostnote.signal.DeliveryReport;
import io.ghostnote.signal.MessageKind;
import io.ghostnote.signal.ReturnedLetter;
import io.ghostnote.signal.TrustedServer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message is, what a delivery report says, and what the own server says of the author. */
public final class BounceFuzz {
    private static final TrustedServer TRUSTED = TrustedServer.named("mx.example.org");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    private BounceFuzz() {}

    /** What is read from one message. */
    private record Told(
            MessageKind kind,
            DeliveryReport report,
            Optional<MessageId> returned,
            Authentication authentication,
            Optional<TrustedServer> learned) {}

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        Told told = Claim.read(data, BounceFuzz::read);
        kind(told.kind);
        report(told.report, told.kind);
        authentication(told.authentication, data);
        told.learned.ifPresent(server -> Claim.that(!server.authservIds().isEmpty(), () -> "learned nobody"));
    }

    private static Told read(byte[] data) {
        HeaderBlock header = HeaderBlock.of(data);
        return new Told(
                MessageKind.of(data),
                DeliveryReport.read(data),
                ReturnedLetter.idIn(data),
                Authentication.of(header, TRUSTED),
                TrustedServer.learn(Collections.nCopies(TrustedServer.ENOUGH, header)));
    }

    private static void kind(MessageKind kind) {
        Claim.that(kind.failed().isEmpty() || kind.kind() == Kind.BOUNCE, () -> "failed without a bounce: " + kind);
        Claim.that(new HashSet<>(kind.failed()).size() == kind.failed().size(), () -> "failed twice: " + kind);
        Claim.that(kind.failed().size() <= 1_000, () -> kind.failed().size() + " recipients");
        boolean delivery = kind.kind() == Kind.BOUNCE || kind.kind() == Kind.DELAYED;
        Claim.that(
                kind.status().isEmpty()
                        || (delivery && STATUS.matcher(kind.status()).matches()),
                () -> "status of " + kind);
        boolean answer = kind.kind() == Kind.AUTO_REPLY;
        Claim.that(answer || kind.notice().isEmpty(), () -> "a notice of " + kind);
        Claim.that(answer || kind.replacements().isEmpty(), () -> "somebody else for " + kind);
        Claim.that((kind.kind() == Kind.HUMAN) == kind.reason().isEmpty(), () -> "reason of " + kind);
        Claim.that(
                kind.reason().length() <= 300,
                () -> "reason of " + kind.reason().length() + " chars");
    }

    private static void report(DeliveryReport report, MessageKind kind) {
        Claim.that(
                report.recipients().size() <= 1_000, () -> report.recipients().size() + " recipients");
        Claim.that(
                report.status().isEmpty() || STATUS.matcher(report.status()).matches(),
                () -> "status " + report.status());
        boolean failed = !report.failed().isEmpty();
        Claim.that(
                !failed || report.action() == DeliveryReport.Action.FAILED,
                () -> "the gravest is not first: " + report);
        // The other kinds are told by parts that no delivery report has.
        boolean other = kind.kind() == Kind.AUTOMATED || kind.kind() == Kind.RECEIPT || kind.kind() == Kind.CALENDAR;
        Claim.that(!failed || other || kind.kind() == Kind.BOUNCE, () -> "failed, and yet " + kind);
    }

    private static void authentication(Authentication authentication, byte[] data) {
        String lower = new String(data, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean named = lower.contains("authentication-results") && lower.contains("dmarc");
        Claim.that(
                authentication.verdict() == Authentication.Verdict.NONE || named,
                () -> "nobody said so: " + authentication);
    }
}
