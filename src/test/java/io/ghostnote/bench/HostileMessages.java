package io.ghostnote.bench;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Messages that somebody makes who wants their reader to be busy. About a megabyte each, where nothing else is said. */
final class HostileMessages {
    private static final int MEGABYTE = 1_000_000;
    private static final String PLAIN = "From: A <a@b.example>\nTo: c@d.example\nSubject: x\n\n";
    private static final String PAGE = "From: A <a@b.example>\nContent-Type: text/html; charset=utf-8\n\n";

    private HostileMessages() {}

    private static String fill(String piece) {
        return piece.repeat(Math.max(1, MEGABYTE / piece.length()));
    }

    private static String field(String name, String body) {
        return "From: A <a@b.example>\n" + name + ": " + body + "\n\nHi\n";
    }

    private static String nested(int depth, String last) {
        StringBuilder out = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < depth; i++) {
            out.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return out.append(last).toString();
    }

    static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        html(all);
        plain(all);
        fields(all);
        mime(all);
        return all;
    }

    private static void html(Map<String, Supplier<String>> all) {
        all.put("html 100,000 open div", () -> PAGE + "<div>".repeat(100_000) + "Hi");
        all.put("html 100,000 open b", () -> PAGE + "<b>".repeat(100_000) + "Hi");
        all.put("html formatting across p", () -> PAGE + "<p><b><i><u><a>".repeat(30_000));
        all.put("html tables in tables", () -> PAGE + "<table><tr><td>x".repeat(50_000));
        all.put("html table, text misplaced", () -> PAGE + "<table>" + "x<b>".repeat(100_000));
        all.put("html blockquotes", () -> PAGE + "<blockquote>x<br>".repeat(50_000));
        all.put("html lists", () -> PAGE + "<ul><li>x".repeat(80_000));
        all.put("html select option", () -> PAGE + "<select><option>x".repeat(50_000));
        all.put(
                "html attributes",
                () -> PAGE + "<p " + "a='1' b=2 ".repeat(100) + ">"
                        + fill("<p a=1 b=2 c=3 style='display:none;color:red'>x</p>"));
        all.put("html one tag, attributes", () -> PAGE + "<p " + fill("a b ") + ">Hi");
        all.put("html entities", () -> PAGE + fill("&amp;&lt;&nbsp;&#x41;"));
        all.put("html ampersands", () -> PAGE + fill("&"));
        all.put("html open brackets", () -> PAGE + fill("<"));
        all.put("html comments", () -> PAGE + fill("<!-- -->x"));
        all.put("html open comments", () -> PAGE + fill("<!--"));
        all.put("html ends without beginnings", () -> PAGE + fill("</p></b></table>"));
        all.put("html scripts", () -> PAGE + fill("<script>x</script>y"));
        all.put("html style attributes", () -> PAGE + ("<p style='" + "a:b;".repeat(450) + "'>x").repeat(550));
        all.put("html classes", () -> PAGE + ("<div class='" + "gmail quote ".repeat(150) + "'>x").repeat(550));
        all.put("html svg, math", () -> PAGE + fill("<svg><math><mi><p>"));
        all.put("html text", () -> PAGE + fill("word "));
    }

    private static void plain(Map<String, Supplier<String>> all) {
        all.put("plain one word", () -> PLAIN + fill("a"));
        all.put("plain words", () -> PLAIN + fill("word "));
        all.put("plain Arabic", () -> PLAIN + fill("كلمة "));
        all.put("plain deep quotes", () -> PLAIN + fill("> ".repeat(500) + "x\n"));
        all.put("plain quotes, one line", () -> PLAIN + fill(">"));
        all.put("plain quotes and answers", () -> PLAIN + fill("> x\ny\n"));
        all.put("plain attributions", () -> PLAIN + fill("On Monday, A <a@b.example> wrote:\n> x\n"));
        all.put("plain attributions, no quote", () -> PLAIN + fill("On Monday, A <a@b.example> wrote:\n"));
        all.put("plain attributions cut", () -> PLAIN + fill("On Mon, 1 Jan 2026 at 10:00,\nA <a@b.example>\n"));
        all.put("plain colons", () -> PLAIN + fill("a:\n"));
        all.put("plain header copies", () -> PLAIN + fill("From: a\nSent: b\nTo: c\nSubject: d\n"));
        all.put("plain From lines", () -> PLAIN + fill("From: a\n"));
        all.put("plain rules", () -> PLAIN + fill("--\n"));
        all.put("plain rules of stars", () -> PLAIN + fill("***\nx\n"));
        all.put("plain rules, long line", () -> PLAIN + "—\n".repeat(24) + fill("x "));
        all.put("plain signatures", () -> PLAIN + fill("-- \nA\n> x\n"));
        all.put("plain disclaimers", () -> PLAIN + fill("\nThis e-mail\n"));
        all.put("plain closings", () -> PLAIN + fill("Regards\n"));
        all.put("plain blank lines", () -> PLAIN + fill("\n"));
        all.put("plain blanks", () -> PLAIN + fill(" "));
        all.put("plain combining marks", () -> PLAIN + "a" + fill("\u0301"));
        all.put("plain direction marks", () -> PLAIN + fill("\u200f"));
        all.put("plain PGP armour", () -> PLAIN + fill("-----BEGIN PGP SIGNED MESSAGE-----\n"));
        all.put("plain uuencoded", () -> PLAIN + fill("begin 644 x\nM1234567890123456789012\n"));
        all.put("plain addresses", () -> PLAIN + fill("a@b.example <c@d.example> "));
        all.put(
                "plain flowed",
                () -> "From: a@b.example\nContent-Type: text/plain; format=flowed\n\n" + fill("> x \n"));
        all.put("plain eight bits undeclared", () -> "From: a@b.example\n\n" + fill("\u00e9\u0628"));
        all.put("plain utf-7", () -> "From: a@b.example\nContent-Type: text/plain; charset=utf-7\n\n" + fill("+AGE-"));
    }

    private static void fields(Map<String, Supplier<String>> all) {
        all.put("100,000 recipients", () -> field("To", "Aa <a@b.example>, ".repeat(100_000)));
        all.put("100,000 different recipients", () -> field("To", numbered("Aa%1$d <a%1$d@b%1$d.example>, ", 100_000)));
        all.put("recipients, brackets", () -> field("To", fill("<")));
        all.put("recipients, comments", () -> field("To", fill("(")));
        all.put("recipients, quotes", () -> field("To", fill("\"\\")));
        all.put("recipients, groups", () -> field("To", fill("g:;,")));
        all.put("recipients, encoded", () -> field("To", fill("=?utf-8?q?a?= <a@b.example>, ")));
        all.put("subject, one word", () -> field("Subject", fill("a")));
        all.put("subject, Re", () -> field("Subject", fill("Re: ")));
        all.put("subject, encoded words", () -> field("Subject", fill("=?utf-8?q?a?= ")));
        all.put("subject, half encoded words", () -> field("Subject", fill("=?")));
        all.put("subject, question marks", () -> field("Subject", fill("=?a?b?")));
        all.put("subject, brackets", () -> field("Subject", fill("[")));
        all.put("references", () -> field("References", fill("<a@b> ")));
        all.put("references, brackets", () -> field("References", fill("<")));
        all.put("date", () -> field("Date", fill("1 ")));
        all.put("date, comments", () -> field("Date", fill("(")));
        all.put("content type, parameters", () -> field("Content-Type", "text/plain; " + fill("a*0*=b; ")));
        all.put("received", () -> fill("Received: from a by b; Mon\n") + "From: a@b.example\n\nHi");
        all.put("fields without name", () -> fill("x\n") + "From: a@b.example\n\nHi");
        all.put("folded field", () -> field("Subject", fill("x\n ")));
        all.put("authentication results", () -> field("Authentication-Results", fill("x; dmarc=pass ")));
        all.put("list-id, one word", () -> field("List-Id", fill("<")));
    }

    private static void mime(Map<String, Supplier<String>> all) {
        String mixed = "From: a@b.example\nContent-Type: multipart/mixed; boundary=m\n\n";
        all.put("10,000 parts", () -> mixed + "--m\n\nx\n".repeat(10_000));
        all.put("10,000 pages", () -> mixed + "--m\nContent-Type: text/html\n\n<p>x\n".repeat(10_000));
        all.put("200 parts, long header", () -> mixed + ("--m\n" + "X: y\n".repeat(1_000) + "\nx\n").repeat(200));
        all.put("parts, header of garbage", () -> mixed + fill("--m\nContent-Type: text/plain; a=b; c=d; e=f\n"));
        all.put("nested 10,000 deep", () -> nested(10_000, "\nHi"));
        all.put("dashes", () -> mixed + fill("--\n"));
        all.put("lines like boundaries", () -> nested(49, fill("--b\n")));
        all.put(
                "boundary missing",
                () -> "Content-Type: multipart/mixed\n\n" + fill("--x\nContent-Type: multipart/mixed\n\n"));
        all.put(
                "20 MB in base64",
                () -> "From: a@b.example\nContent-Transfer-Encoding: base64\n\n" + lines("QUJD", 20));
        all.put(
                "20 MB attached in base64",
                () -> mixed
                        + "--m\n\nHi\n--m\nContent-Type: application/pdf; name=x\nContent-Transfer-Encoding: base64\n\n"
                        + lines("QUJD", 20));
        all.put("20 MB line", () -> PLAIN + "a".repeat(20 * MEGABYTE));
        all.put(
                "20 MB of padding",
                () -> "From: a@b.example\nContent-Transfer-Encoding: base64\n\n" + lines("====", 20));
        all.put(
                "quoted-printable",
                () -> "From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\n" + fill("=20="));
        all.put(
                "quoted-printable blanks",
                () -> "From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\n" + fill("=  "));
        all.put(
                "delivery report",
                () -> "From: mailer-daemon@b.example\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=m\n\n"
                        + "--m\n\n"
                        + "x\n"
                        + "--m\n"
                        + "Content-Type: message/delivery-status\n\n"
                        + fill("Final-Recipient: rfc822;a@b.example\nAction: failed\n\n"));
        all.put(
                "bounce text",
                () -> "From: mailer-daemon@b.example\nSubject: Undelivered Mail Returned to Sender\n\n"
                        + fill("<a@b.example>: 550 5.1.1 unknown user\n"));
        all.put(
                "bounce text, one word",
                () -> "From: mailer-daemon@b.example\nSubject: failure notice\n\n" + fill("a@"));
        all.put("S/MIME, 20 MB", () -> smime(lines("MIAG", 20)));
        all.put(
                "S/MIME, 200 shells",
                () -> mixed
                        + ("--m\nContent-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n"
                                        + "MIAG".repeat(1_000) + "\n")
                                .repeat(200));
        all.put(
                "TNEF, 1 MB of attributes",
                () -> "From: a@b.example\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
                        + tnef());
    }

    private static String numbered(String piece, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(piece.replace("%1$d", String.valueOf(i)));
        }
        return out.toString();
    }

    private static String lines(String group, int megabytes) {
        String line = group.repeat(19) + "\n";
        return line.repeat(megabytes * MEGABYTE / line.length());
    }

    private static String smime(String base64) {
        return "From: a@b.example\nContent-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n"
                + base64;
    }

    private static String tnef() {
        byte[] octets = new byte[MEGABYTE];
        byte[] begin = {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0};
        System.arraycopy(begin, 0, octets, 0, begin.length);
        for (int at = begin.length; at + 11 < octets.length; at += 11) {
            octets[at] = 1;
            octets[at + 1] = 0x0c;
            octets[at + 2] = (byte) 0x80;
            octets[at + 3] = 2;
        }
        return Base64.getMimeEncoder().encodeToString(octets);
    }
}
