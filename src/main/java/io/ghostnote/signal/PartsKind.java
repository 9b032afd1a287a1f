package io.ghostnote.signal;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MimePart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the types of the parts tell that the header does not: reports without a report-type, receipts, complaints, invitations. */
final class PartsKind {
    private static final Set<Kind> MAY_INVITE = Set.of(Kind.HUMAN, Kind.LIST, Kind.AUTOMATED);
    private static final int METHOD_WITHIN = 4_000;

    private PartsKind() {}

    static Optional<MessageKind> of(HeaderKind told, List<MimePart> parts) {
        for (MimePart part : parts) {
            switch (part.type()) {
                case "message/feedback-report" -> {
                    return Optional.of(MessageKind.of(Kind.AUTOMATED, part.type()));
                }
                case "message/disposition-notification", "message/global-disposition-notification" -> {
                    return Optional.of(MessageKind.of(Kind.RECEIPT, part.type()));
                }
                default -> {}
            }
        }
        boolean calendar = parts.stream().anyMatch(PartsKind::isCalendar);
        return calendar && MAY_INVITE.contains(told.kind()) ? invitation(parts) : Optional.empty();
    }

    /** A part of iTIP (RFC 5546): it has a method. One that only publishes is a file that a person sends along. */
    private static Optional<MessageKind> invitation(List<MimePart> parts) {
        boolean empty = parts.stream()
                .filter(part -> part.type().startsWith("text/") && !part.attachment() && !isCalendar(part))
                .allMatch(part -> part.text().isBlank());
        for (MimePart part : parts) {
            if (!isCalendar(part)) {
                continue;
            }
            String method = method(part);
            boolean whole = empty || (part.type().equals("text/calendar") && !part.attachment());
            if (!method.isEmpty()
                    && (empty
                            || (!method.equals("publish")
                                    && (whole || !part.calendarMethod().isEmpty())))) {
                return Optional.of(MessageKind.of(Kind.CALENDAR, part.type() + "; method=" + method));
            }
        }
        return Optional.empty();
    }

    private static boolean isCalendar(MimePart part) {
        return part.type().equals("text/calendar")
                || part.type().equals("application/ics")
                || part.type().equals("text/x-vcalendar");
    }

    private static String method(MimePart part) {
        if (!part.calendarMethod().isEmpty()) {
            return part.calendarMethod();
        }
        String text = part.text();
        String some = text.length() > METHOD_WITHIN ? text.substring(0, METHOD_WITHIN) : text;
        return some.lines()
                .filter(line -> line.regionMatches(true, 0, "METHOD:", 0, 7))
                .map(line -> line.substring(7).strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }
}
