package io.ghostnote.signal;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The per-recipient fields of a delivery status notification (RFC 3464 section 2.3). Only {@code Action: failed} is a bounce; warnings
 * and success reports look alike otherwise.
 *
 * @param recipients in the order of the report; empty when the message has no machine-readable report
 */
public record DeliveryReport(List<Recipient> recipients) {
    private static final int MOST_RECIPIENTS = 1_000;
    private static final int LONGEST_REPORT = 1_000_000;
    private static final DeliveryReport NONE = new DeliveryReport(List.of());

    public DeliveryReport {
        recipients = List.copyOf(recipients);
    }

    /** What the mail system says of a recipient (RFC 3464 section 2.3.3). */
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED,
        /** No action, or one that the RFC does not know. */
        UNKNOWN
    }

    /**
     * One recipient.
     *
     * @param address Final-Recipient, else Original-Recipient, without its address type
     * @param status the code of RFC 3463 such as 5.1.1, empty when there is none; where Status tells the class alone (5.0.0), the code
     *     that Diagnostic-Code has
     */
    public record Recipient(String address, Action action, String status) {}

    /** The report in a whole message. Never throws; what is beyond a megabyte or a thousand recipients is not read. */
    public static DeliveryReport read(byte[] message) {
        return in(MimeReader.parts(message, LONGEST_REPORT));
    }

    /** The first part that is declared a report (RFC 3464, RFC 6533). */
    static DeliveryReport in(List<MimePart> parts) {
        for (MimePart part : parts) {
            if (isReport(part)) {
                return new DeliveryReport(recipients(part.text()));
            }
        }
        return NONE;
    }

    /**
     * The report in a part that is not declared one: gateways turn it into an attachment or run all parts together. To be asked only of
     * what a mail system sent.
     */
    static DeliveryReport undeclaredIn(List<MimePart> parts) {
        for (MimePart part : parts) {
            boolean may = part.type().startsWith("text/") || part.type().startsWith("application/");
            String text = may ? part.text() : "";
            int start = startOfFields(text);
            if (start >= 0) {
                List<Recipient> found = recipients(text.substring(start));
                if (!found.isEmpty()) {
                    return new DeliveryReport(found);
                }
            }
        }
        return NONE;
    }

    static boolean isReport(MimePart part) {
        return part.type().equals("message/delivery-status") || part.type().equals("message/global-delivery-status");
    }

    private static int startOfFields(String text) {
        int action = lineStart(text, "action:");
        int recipient = lineStart(text, "final-recipient:");
        if (action < 0 || recipient < 0) {
            return -1;
        }
        int reporter = lineStart(text, "reporting-mta:");
        int first = Math.min(action, recipient);
        return reporter >= 0 && reporter < first ? reporter : first;
    }

    private static int lineStart(String text, String field) {
        for (int at = 0; at >= 0 && at < text.length(); at = next(text, at)) {
            if (text.regionMatches(true, at, field, 0, field.length())) {
                return at;
            }
        }
        return -1;
    }

    private static int next(String text, int at) {
        int feed = text.indexOf('\n', at);
        return feed < 0 ? -1 : feed + 1;
    }

    private static List<Recipient> recipients(String report) {
        List<Recipient> found = new ArrayList<>();
        for (String group : report.split("\\r?\\n[ \\t]*\\r?\\n|\\r[ \\t]*\\r(?!\\n)")) {
            if (found.size() == MOST_RECIPIENTS) {
                break;
            }
            HeaderBlock fields = HeaderBlock.of(group.getBytes(StandardCharsets.UTF_8));
            Optional<String> address = fields.first("Final-Recipient").or(() -> fields.first("Original-Recipient"));
            if (address.isPresent() || fields.has("Action")) {
                found.add(new Recipient(
                        withoutType(address.orElse("")),
                        action(fields.first("Action").orElse("")),
                        status(fields)));
            }
        }
        return found;
    }

    private static String withoutType(String value) {
        String address = value.substring(value.indexOf(';') + 1).strip();
        boolean bracketed = address.startsWith("<") && address.endsWith(">");
        return bracketed ? address.substring(1, address.length() - 1).strip() : address;
    }

    private static Action action(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT).split("[\\s(;]", 2)[0]) {
            case "failed", "failure", "fail" -> Action.FAILED;
            case "delayed", "delay", "deferred" -> Action.DELAYED;
            case "delivered", "deliverable" -> Action.DELIVERED;
            case "relayed" -> Action.RELAYED;
            case "expanded" -> Action.EXPANDED;
            default -> Action.UNKNOWN;
        };
    }

    private static String status(HeaderBlock fields) {
        String code = StatusCode.ofField(fields.first("Status").orElse(""));
        if (!StatusCode.isGeneral(code)) {
            return code;
        }
        String diagnostic = fields.first("Diagnostic-Code").orElse("");
        if (code.isEmpty()) {
            return StatusCode.in(diagnostic);
        }
        String named = StatusCode.namedIn(diagnostic);
        return named.startsWith(code.substring(0, 1)) ? named : code;
    }

    /** The addresses that mail certainly did not reach: those with {@code Action: failed}. */
    public List<String> failed() {
        return recipients.stream()
                .filter(recipient -> recipient.action == Action.FAILED)
                .map(Recipient::address)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    /** The gravest action of the report: failed, then delayed, then the others; UNKNOWN without a report. */
    public Action action() {
        return recipients.stream().map(Recipient::action).min(Action::compareTo).orElse(Action.UNKNOWN);
    }

    /** The status of the first recipient with the gravest action, or the empty string. */
    public String status() {
        Action gravest = action();
        return recipients.stream()
                .filter(recipient -> recipient.action == gravest && !recipient.status.isEmpty())
                .map(Recipient::status)
                .findFirst()
                .orElse("");
    }
}
