package io.ghostnote.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers of invoices that a text names (docs/signals.md section 9): what stands right after the word invoice, in the five languages,
 * and whatever begins with INV. Linear in the length of the text, of which the first 20,000 chars are read; never throws.
 */
public final class InvoiceNumbers {
    private static final int LONGEST = 30;
    private static final int SHORTEST_BARE = 3;
    private static final int BETWEEN = 3;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Pattern FORM = Pattern.compile("\\p{L}{0,10}[-_/.]?\\p{N}[\\p{L}\\p{N}/_.-]*");
    private static final Pattern NOT_A_NUMBER = Pattern.compile(
            "\\p{N}{1,2}[./-]\\p{N}{1,2}[./-]\\p{N}{0,4}|\\p{N}{4}[./-]\\p{N}{2}[./-]\\p{N}{2}|\\p{N}+[-.]?\\p{L}+|\\p{N}+[.,]\\p{N}*");
    private static final Pattern BEGINS_WITH_INV = Pattern.compile("inv[-_#/]?\\p{N}.*");
    private static final Pattern JOINED =
            Pattern.compile("(?i)(?:invoice|facture|factura|rechnung|فاتورة)[-_#](?=\\p{N})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\p{N}{2}");
    private static final Set<String> INVOICE = Set.of(
            "invoice",
            "inv",
            "invoices",
            "facture",
            "factura",
            "rechnung",
            "فاتوره",
            "الفاتوره",
            "فاتورتي",
            "فاتورتنا");
    private static final Set<String> NUMBER = Set.of(
            "number", "no", "nr", "num", "numero", "nummer", "n°", "nº", "no°", "#", "رقم", "رقمها", "الرقم", "رقم:",
            "id");
    private static final Set<String> WHOLE =
            Set.of("rechnungsnummer", "rechnungsnr", "rechnungs-nr", "rechnungs-nummer");
    private static final Set<String> OF = Set.of("de", "la", "the", "of", "der", "our", "my");

    // The word stays what it was, with a sign that tells of a number.
    private static final String JOINED_APART = "invoice # ";

    private final String[] words;
    private final Set<String> found = new LinkedHashSet<>();

    private InvoiceNumbers(String[] words) {
        this.words = words;
    }

    /** The numbers as they are written there, in the order of the text. */
    public static List<String> in(String text) {
        String read = text.length() > FoldedText.LIMIT ? text.substring(0, FoldedText.LIMIT) : text;
        InvoiceNumbers numbers =
                new InvoiceNumbers(BLANKS.split(JOINED.matcher(read).replaceAll(JOINED_APART)));
        for (int i = 0; i < numbers.words.length; i++) {
            numbers.read(i);
        }
        return List.copyOf(numbers.found);
    }

    private void read(int at) {
        String word = word(at);
        boolean whole = WHOLE.contains(word);
        if (whole || isInvoice(word)) {
            after(at, whole || numbered(at));
        } else if (BEGINS_WITH_INV.matcher(word).matches()) {
            candidate(at, true).ifPresent(found::add);
        }
    }

    /** «رقم الفاتورة», numéro de facture. */
    private boolean numbered(int at) {
        int before = at - 1;
        if (before > 0 && OF.contains(word(before))) {
            before--;
        }
        return before >= 0 && NUMBER.contains(word(before));
    }

    private void after(int invoice, boolean told) {
        boolean numbered = told;
        for (int i = invoice + 1; i < Math.min(words.length, invoice + 1 + BETWEEN); i++) {
            String word = word(i);
            if (NUMBER.contains(word) || words[i].equals("#") || words[i].equals(":")) {
                numbered |= !words[i].equals(":");
            } else {
                candidate(i, numbered || words[i].startsWith("#")).ifPresent(found::add);
                return;
            }
        }
    }

    private Optional<String> candidate(int at, boolean told) {
        String word = stripped(words[at]);
        boolean number = word.length() <= LONGEST
                && FORM.matcher(word).matches()
                && !NOT_A_NUMBER.matcher(word).matches();
        boolean bare = word.codePoints().allMatch(Character::isDigit);
        boolean doubtful = bare
                && !told
                && (word.length() < SHORTEST_BARE || YEAR.matcher(word).matches());
        return number && !doubtful && !(bare && isSum(at)) ? Optional.of(word) : Optional.empty();
    }

    private boolean isSum(int at) {
        String beside = words[at] + (at + 1 < words.length ? " " + words[at + 1] : "");
        return !Sums.in(beside).named().isEmpty();
    }

    private static boolean isInvoice(String word) {
        return !word.isEmpty() && Clitics.forms(word).stream().anyMatch(INVOICE::contains);
    }

    private String word(int at) {
        String word = words[at].length() > LONGEST ? "" : Folding.fold(stripped(words[at]));
        return word.isEmpty() && words[at].length() <= 2 ? words[at] : word;
    }

    /** Without brackets, quotation marks and punctuation at either end. */
    private static String stripped(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1)) && word.charAt(to - 1) != '°') {
            to--;
        }
        return word.substring(from, to);
    }
}
