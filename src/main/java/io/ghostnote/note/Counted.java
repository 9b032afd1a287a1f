package io.ghostnote.note;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers with their noun (docs/etiquette.md section 7.1), in Latin digits. The categories are those of CLDR for whole numbers, written
 * out: for five languages that is less than a library of fourteen megabytes would bring.
 */
public final class Counted {
    /** The plural categories of CLDR for Arabic. */
    enum Category {
        ZERO,
        ONE,
        TWO,
        FEW,
        MANY,
        OTHER
    }

    /** Grammatical case; it shows in the Arabic dual and the German plural. */
    public enum Case {
        NOMINATIVE,
        GENITIVE
    }

    /** A noun that is counted; its forms are data, {@code counted.txt}. */
    public enum Noun {
        DAY,
        BUSINESS_DAY,
        WEEK,
        MONTH,
        HOUR,
        BUSINESS_HOUR,
        MINUTE,
        FILE,
        MESSAGE,
        INVOICE,
        DRAFT
    }

    private static final Map<Language, Map<Noun, List<String>>> FORMS = load();

    private Counted() {}

    /**
     * The number and its noun; the digit is dropped for 0, 1 and 2 in Arabic.
     *
     * @param n not negative
     * @param grammaticalCase in German {@code GENITIVE} is the dative, as after "in" and "innerhalb von"
     */
    public static String count(int n, Noun noun, Case grammaticalCase, Language language) {
        List<String> forms = FORMS.getOrDefault(language, Map.of()).getOrDefault(noun, List.of());
        boolean nominative = grammaticalCase == Case.NOMINATIVE;
        return switch (language) {
            case ARABIC -> arabic(n, forms, nominative);
            case ENGLISH, SPANISH -> n + " " + forms.get(n == 1 ? 0 : 1);
            case FRENCH -> n + " " + forms.get(n < 2 ? 0 : 1);
            case GERMAN -> n + " " + forms.get(n == 1 ? 0 : nominative ? 1 : 2);
        };
    }

    private static String arabic(int n, List<String> forms, boolean nominative) {
        return switch (category(n)) {
            case ZERO -> forms.get(0);
            case ONE -> forms.get(1);
            case TWO -> forms.get(nominative ? 2 : 3);
            case FEW -> n + " " + forms.get(4);
            case MANY -> n + " " + forms.get(5);
            case OTHER -> n + " " + forms.get(6);
        };
    }

    private static Map<Language, Map<Noun, List<String>>> load() {
        Map<Language, Map<Noun, List<String>>> all = new EnumMap<>(Language.class);
        for (List<String> row : DataLines.of("counted.txt")) {
            all.computeIfAbsent(Language.of(row.get(0)).orElseThrow(), any -> new EnumMap<>(Noun.class))
                    .put(Noun.valueOf(row.get(1)), List.of(row.get(2).split("\\|")));
        }
        return all;
    }

    static Category category(int n) {
        if (n <= 2) {
            return n == 0 ? Category.ZERO : n == 1 ? Category.ONE : Category.TWO;
        }
        int rest = n % 100;
        return rest >= 3 && rest <= 10 ? Category.FEW : rest >= 11 ? Category.MANY : Category.OTHER;
    }
}
