package io.ghostnote.signal;

import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.SubjectLine;
import io.ghostnote.wording.Carried;
import io.ghostnote.wording.CarriedReader;
import io.ghostnote.wording.FoldedText;
import io.ghostnote.wording.InvoiceNumbers;
import io.ghostnote.wording.Phrases;
import io.ghostnote.wording.Sum;
import io.ghostnote.wording.Sums;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a letter brings (docs/signals.md section 9).
 *
 * @param bill what it says of the invoice that it brings; nothing when it brings none
 */
public record Cargo(Optional<Carried> what, Bill bill) {
    /** Nothing. */
    public static final Cargo NONE = new Cargo(Optional.empty(), Bill.NONE);

    private static final Set<String> PAPERS = Set.of(
            "pdf", "doc", "docx", "odt", "rtf", "pages", "xls", "xlsx", "ods", "numbers", "ppt", "pptx", "key", "txt");
    private static final Phrases NO_TOTAL = Phrases.load(Sums.class, "no-total.txt");
    private static final int MOST_PAPERS = 20;

    static Cargo of(Opened opened) {
        String subject = opened.envelope().subject();
        // What stands below an answer mark is somebody's older word.
        String own = SubjectLine.isAnswer(subject) ? "" : subject;
        List<String> papers = opened.parts().stream()
                .filter(MimePart::attachment)
                .map(MimePart::fileName)
                .filter(Cargo::isPaper)
                .limit(MOST_PAPERS)
                .toList();
        Optional<Carried> what = CarriedReader.in(opened.words(), own, papers);
        return what.filter(carried -> carried == Carried.INVOICE).isPresent()
                ? new Cargo(what, bill(opened, own, papers))
                : new Cargo(what, Bill.NONE);
    }

    /** Pictures are signatures and samples, archives are work. */
    private static boolean isPaper(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && PAPERS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static Bill bill(Opened opened, String subject, List<String> papers) {
        String said = opened.visible().text() + "\n\n" + subject;
        StringBuilder named = new StringBuilder(said);
        for (String paper : papers) {
            named.append("\n\n").append(paper, 0, paper.lastIndexOf('.')).append(" .");
        }
        Set<String> numbers = new LinkedHashSet<>();
        InvoiceNumbers.in(named.toString().replace('_', ' ')).forEach(number -> numbers.add(Bill.plain(number)));
        Sums sums = Sums.in(said);
        Set<Sum> total = sums.clear() && !NO_TOTAL.in(FoldedText.of(said)) ? sums.named() : Set.of();
        return new Bill(numbers, total);
    }
}
