package io.ghostnote.signal;

import io.ghostnote.signal.AddressesInText.Found;
import io.ghostnote.wording.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mail system's report in words, as many still send it: what it says of the delivery, of whom, and with which code. Only the notice
 * itself is read; what stands after it is the returned letter, which proves nothing.
 *
 * @param phrase the words that told the verdict, folded; empty when there are none
 * @param recipients the addresses it speaks of, in order
 * @param status a code of RFC 3463, or the empty string
 */
record BounceText(Verdict verdict, String phrase, List<String> recipients, String status) {
    /** What became of the letter. */
    enum Verdict {
        FAILED,
        DELAYED,
        DELIVERED,
        /** The text does not say. */
        UNSAID
    }

    private static final int LONGEST_NOTICE = 12_000;
    private static final int LONGEST_LINE = 2_000;
    private static final Map<String, List<String>> FILE = SignFile.sections("bounce-text.txt");
    private static final Literals FAILED = words("failed");
    private static final Literals DELAYED = words("delayed");
    private static final Literals FINAL = words("final");
    private static final Literals DELIVERED = words("delivered");
    private static final Literals ORIGINAL = words("original");
    private static final List<String> NOT_OF_RECIPIENTS = List.of(
            "from:",
            "reply-to:",
            "return-path:",
            "sender:",
            "message-id:",
            "x-",
            "cc:",
            "bcc:",
            "contact",
            "x-postfix-sender");
    private static final Set<String> ROLES = Set.of(
            "postmaster",
            "mailer-daemon",
            "maildaemon",
            "mailerdaemon",
            "abuse",
            "helpdesk",
            "support",
            "hostmaster",
            "webmaster",
            "admin");

    BounceText {
        recipients = List.copyOf(recipients);
    }

    /**
     * Reads a notice. Never throws; linear in the length of the text.
     *
     * @param text the text of the report, with the returned letter or without
     * @param own lower-case addresses that are not those of failed recipients: the receiver of the report and its sender
     */
    static BounceText read(String text, Set<String> own) {
        List<String> notice = notice(text);
        String joined = Folding.fold(String.join("\n", notice));
        Optional<String> failed = FAILED.firstIn(joined);
        Optional<String> delayed = DELAYED.firstIn(joined);
        boolean over = FINAL.firstIn(joined).isPresent();
        String plain = String.join(" ", notice);
        String status = StatusCode.in(plain);
        List<String> recipients = recipients(notice, own);
        if (delayed.isPresent() && !over) {
            return new BounceText(Verdict.DELAYED, delayed.get(), recipients, status);
        }
        if (failed.isPresent() || over) {
            return new BounceText(Verdict.FAILED, failed.orElse("given up"), recipients, status);
        }
        Optional<String> delivered = DELIVERED.firstIn(joined);
        return delivered.isPresent()
                ? new BounceText(Verdict.DELIVERED, delivered.get(), recipients, status)
                : new BounceText(Verdict.UNSAID, "", recipients, status);
    }

    /** The returned letter in the same text, beginning with the line after the notice; empty when there is none. */
    static String returnedIn(String text) {
        List<String> lines = text.lines().toList();
        int end = end(lines);
        return String.join("\n", lines.subList(end, lines.size()));
    }

    private static List<String> notice(String text) {
        String some = text.length() > LONGEST_NOTICE ? text.substring(0, LONGEST_NOTICE) : text;
        List<String> lines = some.lines()
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .toList();
        return lines.subList(0, end(lines));
    }

    /** The line where the returned letter begins. A report that begins with it is read whole. */
    private static int end(List<String> lines) {
        boolean said = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (said && beginsLetter(line)) {
                return i;
            }
            said |= line.chars().filter(Character::isLetter).count() > 3;
        }
        return lines.size();
    }

    private static boolean beginsLetter(String line) {
        if (startsWith(line, "received:") || startsWith(line, "return-path:") || startsWith(line, "dkim-signature:")) {
            return true;
        }
        if (line.length() > 160 || line.isBlank()) {
            return false;
        }
        int start = 0;
        while (start < line.length() && " \t-=*_#>+|.~".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        boolean ruled = line.substring(0, start)
                        .chars()
                        .filter(c -> c != ' ' && c != '\t')
                        .count()
                > 1;
        return ORIGINAL.begin(Folding.fold((ruled ? "- " : "") + line.substring(start)));
    }

    private static boolean startsWith(String line, String lower) {
        return line.regionMatches(true, 0, lower, 0, lower.length());
    }

    /** Addresses that begin a line are the subject of what follows; others count only when there are none of these. */
    private static List<String> recipients(List<String> notice, Set<String> own) {
        Set<String> listed = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        Set<String> addressed = new LinkedHashSet<>();
        Set<String> self = new LinkedHashSet<>();
        for (String line : notice) {
            String stripped = line.strip().toLowerCase(Locale.ROOT);
            if (line.indexOf('@') < 0 || NOT_OF_RECIPIENTS.stream().anyMatch(stripped::startsWith)) {
                continue;
            }
            for (Found found : AddressesInText.in(line)) {
                String address = found.address();
                boolean leads = leads(line, found.start());
                if (own.contains(address.toLowerCase(Locale.ROOT))) {
                    if (leads) {
                        self.add(address);
                    }
                } else if (!isRole(address) && !isIdentifier(line, found)) {
                    // Exchange repeats whom the letter was addressed to before it says whom it did not reach.
                    (stripped.startsWith("to:") ? addressed : leads ? listed : named).add(address);
                }
            }
        }
        return Stream.of(listed, named, addressed, self)
                .filter(tier -> !tier.isEmpty())
                .findFirst()
                .map(BounceText::distinct)
                .orElse(List.of());
    }

    private static List<String> distinct(Set<String> addresses) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> kept = new ArrayList<>();
        for (String address : addresses) {
            if (seen.add(address.toLowerCase(Locale.ROOT))) {
                kept.add(address);
            }
        }
        return kept;
    }

    /** Nothing but signs, a quoted name, or a word like "To:" stands before it. */
    private static boolean leads(String line, int start) {
        String before = line.substring(0, start).strip().toLowerCase(Locale.ROOT);
        if (before.endsWith("<")) {
            before = before.substring(0, before.length() - 1).strip();
        }
        if (before.endsWith(":")) {
            return before.length() < 40 && !before.contains("<");
        }
        boolean name = before.startsWith("\"") && before.endsWith("\"") && before.length() > 1;
        return name
                || before.chars().noneMatch(Character::isLetterOrDigit)
                || before.endsWith("\"emailaddress\":\"")
                || before.endsWith("rcpt to")
                || before.endsWith("smtp;")
                || before.endsWith("rfc822;");
    }

    private static boolean isRole(String address) {
        String local = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
        return ROLES.contains(local);
    }

    /** A Message-ID: "id=…@…", or much longer than any name. */
    private static boolean isIdentifier(String line, Found found) {
        String before = line.substring(0, found.start()).strip().toLowerCase(Locale.ROOT);
        String bare =
                before.endsWith("<") ? before.substring(0, before.length() - 1).strip() : before;
        return bare.endsWith("message-id:")
                || bare.endsWith("message id:")
                || bare.endsWith("id")
                || bare.endsWith("from:")
                || bare.endsWith("from")
                || bare.endsWith("mail from:");
    }

    private static Literals words(String section) {
        return new Literals(FILE.getOrDefault(section, List.of()));
    }
}
