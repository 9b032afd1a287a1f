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
     * @param status the code of RFC 3463 such as 5.1.1, empty when there is none
     */
    public record Recipient(String address, Action action, String status) {}

    /** The report in a whole message. Never throws; what is beyond a megabyte or a thousand recipients is not read. */
    public static DeliveryReport read(byte[] message) {
        for (MimePart part : MimeReader.parts(message, LONGEST_REPORT)) {
            if (part.type().equals("message/delivery-status") || part.type().equals("message/global-delivery-status")) {
                return new DeliveryReport(recipients(part.text()));
            }
        }
        return new DeliveryReport(List.of());
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
            case "failed", "failure" -> Action.FAILED;
            case "delayed" -> Action.DELAYED;
            case "delivered" -> Action.DELIVERED;
            case "relayed" -> Action.RELAYED;
            case "expanded" -> Action.EXPANDED;
            default -> Action.UNKNOWN;
        };
    }

    private static String status(HeaderBlock fields) {
        String code = fields.first("Status").orElse("").split("[\\s(;]", 2)[0];
        return code.matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? code : "";
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
