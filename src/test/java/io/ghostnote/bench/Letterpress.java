package io.ghostnote.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** An entry of the plan to a message, with the trace fields, folding and bodies that real ones have. */
final class Letterpress {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ROOT);

    private final SplittableRandom random;
    private final Words words;

    Letterpress(SplittableRandom random, Words words) {
        this.random = random;
        this.words = words;
    }

    MadeMessage print(Plan.Entry entry) {
        return switch (entry.sort()) {
            case CONVERSATION -> conversation(entry);
            case NEWSLETTER -> newsletter(entry);
            case AUTOMATIC_REPLY -> automaticReply(entry);
            case BOUNCE -> bounce(entry);
        };
    }

    private MadeMessage conversation(Plan.Entry entry) {
        StringBuilder header = new StringBuilder(entry.mine() ? "" : trace(entry));
        fields(header, entry, entry.mine() ? Plan.OWNER : entry.person(), entry.mine() ? entry.person() : Plan.OWNER);
        if (!entry.mine() && random.nextInt(20) == 0) {
            header.append("Reply-To: billing@").append(domain(entry)).append('\n');
        }
        header.append("User-Agent: ").append(entry.mine() ? "Mozilla Thunderbird\n" : "Apple Mail (2.3774.600.62)\n");
        boolean old = entry.at().isBefore(Plan.END.minus(Duration.ofDays(90)));
        String folder = entry.mine() ? "Sent" : old && random.nextInt(100) < 55 ? "Archive" : "INBOX";
        String flags = (random.nextInt(50) == 0 ? "F" : "")
                + (!entry.mine() && !entry.last() && random.nextInt(5) > 0 ? "R" : "")
                + (entry.mine() || random.nextInt(100) < 93 ? "S" : "");
        return made(folder, flags, entry, header + (random.nextInt(5) < 3 ? alternative(entry) : plain(entry, size())));
    }

    private MadeMessage newsletter(Plan.Entry entry) {
        StringBuilder header = new StringBuilder(trace(entry));
        fields(header, entry, entry.person(), "salma@ghost.example");
        String domain = domain(entry);
        header.append("List-Id: <news.").append(domain).append(">\n");
        header.append("List-Unsubscribe: <https://")
                .append(domain)
                .append("/u/")
                .append(hex())
                .append(">\n");
        header.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click\nPrecedence: bulk\nX-Campaign: ");
        header.append(hex()).append('\n');
        String folder = random.nextInt(100) < 15 ? "Archive" : "INBOX";
        return made(folder, random.nextInt(10) < 7 ? "S" : "", entry, header + alternative(entry));
    }

    private MadeMessage automaticReply(Plan.Entry entry) {
        StringBuilder header = new StringBuilder(trace(entry));
        fields(header, entry, entry.person(), Plan.OWNER);
        header.append("Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\nPrecedence: auto_reply\n");
        return made("INBOX", "S", entry, header + plain(entry, 1000));
    }

    private MadeMessage bounce(Plan.Entry entry) {
        StringBuilder header = new StringBuilder(trace(entry));
        fields(header, entry, entry.person(), "salma@ghost.example");
        String boundary = "=_b" + hex();
        header.append(
                "Auto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"");
        header.append(boundary).append("\"\n\n");
        String body = "--%1$s\nContent-Type: text/plain\n\n%2$s\n--%1$s\nContent-Type: message/delivery-status\n\n"
                        .formatted(boundary, words.text(false, 900))
                + "Reporting-MTA: dns; mx1.ghost.example\n\nFinal-Recipient: rfc822; x@stranger%d.example\n"
                        .formatted(random.nextInt(5000))
                + "Action: failed\nStatus: 5.1.1\n--" + boundary + "--\n";
        return made("INBOX", random.nextInt(5) > 0 ? "S" : "", entry, header + body);
    }

    private void fields(StringBuilder header, Plan.Entry entry, String from, String to) {
        Lineage lineage = entry.lineage();
        header.append("From: ").append(from).append("\nTo: ").append(to);
        header.append("\nSubject: ")
                .append(Words.header(entry.subject()))
                .append("\nDate: ")
                .append(date(entry));
        header.append("\nMessage-ID: <").append(lineage.id()).append(">\n");
        lineage.answers()
                .forEach(id -> header.append("In-Reply-To: <").append(id).append(">\n"));
        if (!lineage.references().isEmpty()) {
            header.append("References: ")
                    .append(lineage.references().stream()
                            .map(id -> "<" + id + ">")
                            .collect(Collectors.joining("\n ")))
                    .append('\n');
        }
        header.append("MIME-Version: 1.0\n");
    }

    private String trace(Plan.Entry entry) {
        String domain = domain(entry);
        String date = date(entry);
        return """
                Return-Path: <bounce@%1$s>
                Delivered-To: salma@ghost.example
                Received: from mx1.ghost.example (mx1.ghost.example [198.51.100.7])
                \tby imap.ghost.example with LMTP id %2$s
                \tfor <salma@ghost.example>; %3$s
                Received: from mail.%1$s (mail.%1$s [203.0.113.9])
                \t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
                \tby mx1.ghost.example (Postfix) with ESMTPS id %4$s
                \tfor <salma@ghost.example>; %3$s
                Authentication-Results: mx1.ghost.example; dkim=pass header.d=%1$s;
                \tspf=pass smtp.mailfrom=%1$s; dmarc=pass (policy=none) header.from=%1$s
                DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=%1$s; s=s1;
                \th=from:to:cc:subject:date:message-id:in-reply-to:references:mime-version;
                \tb=%5$s
                \t %6$s
                """.formatted(domain, hex(), date, hex(), octets(54), octets(54));
    }

    private String plain(Plan.Entry entry, int size) {
        String text = words.text(entry.arabic(), size);
        return entry.arabic()
                ? "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + Words.base64(text)
                : "Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 7bit\n\n" + text;
    }

    private String alternative(Plan.Entry entry) {
        String boundary = "=_" + hex();
        String rows = words.text(false, size())
                .lines()
                .map(line -> "<p>" + line + "</p>\n")
                .collect(Collectors.joining());
        return "Content-Type: multipart/alternative; boundary=\"%1$s\"\n\n--%1$s\n%2$s\n--%1$s\n"
                        .formatted(boundary, plain(entry, 800))
                + "Content-Type: text/html; charset=us-ascii\n\n<html><body>\n" + rows + "</body></html>\n--" + boundary
                + "--\n";
    }

    private MadeMessage made(String folder, String flags, Plan.Entry entry, String text) {
        return new MadeMessage(folder, flags, entry.at(), text);
    }

    /** Between one and thirty kilobytes, mostly small. */
    private int size() {
        double unit = random.nextDouble();
        return 1000 + (int) (29_000 * unit * unit * unit);
    }

    private String hex() {
        return Long.toHexString(random.nextLong());
    }

    private String octets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return new String(Base64.getEncoder().encode(octets), StandardCharsets.US_ASCII);
    }

    private static String date(Plan.Entry entry) {
        return DATE.format(entry.at().atOffset(ZoneOffset.UTC));
    }

    private static String domain(Plan.Entry entry) {
        String person = entry.person();
        return person.substring(person.indexOf('@') + 1, person.length() - 1);
    }
}
