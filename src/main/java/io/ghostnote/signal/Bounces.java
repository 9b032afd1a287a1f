package io.ghostnote.signal;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.AddressReader;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;
import io.ghostnote.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reports of mail systems, told by their fields (RFC 3464), else by their words. Words are believed only of what a mail system
 * may have sent: a person may speak of a failed delivery, quote it and pass it on.
 */
final class Bounces {
    private static final int LONGEST_PART = 65_536;
    private static final int WRAPPED = 2;

    private Bounces() {}

    static Optional<MessageKind> of(Opened message) {
        HeaderBlock header = message.header();
        HeaderKind told = message.told();
        List<MimePart> read = message.parts();
        // A boundary that does not fit leaves a report of one part.
        boolean broken =
                read.stream().noneMatch(part -> part.type().startsWith("text/") || DeliveryReport.isReport(part));
        List<MimePart> parts = broken && !isPersons(told) ? unparted(header, message.octets()) : read;
        DeliveryReport declared = DeliveryReport.in(parts);
        if (declared.action() != DeliveryReport.Action.UNKNOWN) {
            return Optional.of(byReport(declared));
        }
        boolean report = told.kind() == Kind.BOUNCE || told.kind() == Kind.DELAYED;
        if (!report && !mayReport(header, told)) {
            return Optional.empty();
        }
        return byUndeclared(parts, WRAPPED)
                .or(() -> byWords(header, message.envelope(), told, parts))
                .or(() -> report ? Optional.of(byHeader(header, told)) : Optional.empty());
    }

    private static boolean isPersons(HeaderKind told) {
        return told.kind() == Kind.HUMAN || told.kind() == Kind.LIST;
    }

    /** The body as one plain text; the end of the empty line before it stands for a header without fields. */
    private static List<MimePart> unparted(HeaderBlock header, byte[] message) {
        int start = Math.min(header.bodyStart(), message.length);
        return start == 0
                ? List.of()
                : MimeReader.parts(
                        Arrays.copyOfRange(message, start - 1, Math.min(message.length, start + LONGEST_PART)),
                        LONGEST_PART);
    }

    private static boolean mayReport(HeaderBlock header, HeaderKind told) {
        boolean machine = told.kind() == Kind.AUTOMATED
                || (told.kind() == Kind.AUTO_REPLY && !told.reason().startsWith("Subject"));
        return machine
                || header.first("Return-Path")
                        .map(String::strip)
                        .filter("<>"::equals)
                        .isPresent();
    }

    private static MessageKind byReport(DeliveryReport report) {
        Kind kind = switch (report.action()) {
            case FAILED -> Kind.BOUNCE;
            case DELAYED -> Kind.DELAYED;
            case DELIVERED, RELAYED, EXPANDED, UNKNOWN -> Kind.AUTOMATED;
        };
        String reason = switch (kind) {
            case BOUNCE -> "Action: failed";
            case DELAYED -> "Action: delayed";
            default -> "Action: delivered";
        };
        return MessageKind.ofDelivery(kind, report.failed(), report.status(), reason);
    }

    /** Fields in a part of another type, or in the report that a gateway put whole into a new message. */
    private static Optional<MessageKind> byUndeclared(List<MimePart> parts, int depth) {
        DeliveryReport found = DeliveryReport.undeclaredIn(parts);
        if (found.action() != DeliveryReport.Action.UNKNOWN) {
            return Optional.of(byReport(found));
        }
        for (MimePart part : parts) {
            if (depth > 0 && part.type().equals("message/rfc822")) {
                byte[] inner = part.text(LONGEST_PART).getBytes(StandardCharsets.UTF_8);
                Kind kind = HeaderKind.of(HeaderBlock.of(inner)).kind();
                if (kind == Kind.BOUNCE || kind == Kind.DELAYED) {
                    List<MimePart> innerParts = MimeReader.parts(inner, LONGEST_PART);
                    DeliveryReport report = DeliveryReport.in(innerParts);
                    return report.action() == DeliveryReport.Action.UNKNOWN
                            ? byUndeclared(innerParts, depth - 1)
                            : Optional.of(byReport(report));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<MessageKind> byWords(
            HeaderBlock header, Envelope envelope, HeaderKind told, List<MimePart> parts) {
        BounceText text = BounceText.read(noticeIn(parts), own(envelope));
        boolean subjectDelays = told.kind() == Kind.DELAYED;
        boolean report = told.kind() == Kind.BOUNCE || subjectDelays;
        Kind kind = switch (text.verdict()) {
            case FAILED -> subjectDelays ? Kind.DELAYED : Kind.BOUNCE;
            case DELAYED -> Kind.DELAYED;
            case DELIVERED -> report && !text.status().startsWith("5") ? Kind.AUTOMATED : told.kind();
            case UNSAID -> report && !text.recipients().isEmpty() ? told.kind() : Kind.HUMAN;
        };
        // An automatic reply may say that a mailbox is closed and name another: only fields make a report of it.
        if (told.kind() == Kind.AUTO_REPLY
                || kind == Kind.HUMAN
                || (!report && text.recipients().isEmpty() && text.status().isEmpty())) {
            return Optional.empty();
        }
        List<String> failed = announced(header).isEmpty() ? text.recipients() : announced(header);
        return Optional.of(MessageKind.ofDelivery(
                kind,
                failed.isEmpty() ? returnedTo(parts) : failed,
                text.status(),
                text.phrase().isEmpty() ? told.reason() : "text: " + text.phrase()));
    }

    private static MessageKind byHeader(HeaderBlock header, HeaderKind told) {
        return MessageKind.ofDelivery(told.kind(), announced(header), "", told.reason());
    }

    /** X-Failed-Recipients, which Exim and Google write. */
    private static List<String> announced(HeaderBlock header) {
        return header.all("X-Failed-Recipients").stream()
                .flatMap(value -> AddressReader.read(value).stream())
                .map(Address::spec)
                .distinct()
                .toList();
    }

    private static Set<String> own(Envelope envelope) {
        Set<String> own = new HashSet<>();
        envelope.originators().forEach(address -> own.add(address.key()));
        envelope.to().forEach(address -> own.add(address.key()));
        return own;
    }

    /** The first text that is no attachment; Exchange and others repeat it as HTML. */
    private static String noticeIn(List<MimePart> parts) {
        for (String type : List.of("text/plain", "text/html")) {
            for (MimePart part : parts) {
                String text = part.type().equals(type) ? part.text(LONGEST_PART) : "";
                if (!text.isBlank()) {
                    return type.equals("text/html") ? VisibleText.ofHtml(text) : text;
                }
            }
        }
        return "";
    }

    /** The one addressee of the returned letter, when the report names nobody. */
    private static List<String> returnedTo(List<MimePart> parts) {
        List<String> to = new ArrayList<>();
        ReturnedLetter.headerIn(parts)
                .ifPresent(header -> LetterReader.envelope(header).to().stream()
                        .map(Address::spec)
                        .forEach(to::add));
        return to.size() == 1 ? to : List.of();
    }
}
