package io.ghostnote.note;

/** Numbers with their noun (docs/etiquette.md section 7.1), in Latin digits. */
public final class Counted {
    /** The plural categories of CLDR. */
    enum Category {
        ZERO,
        ONE,
        TWO,
        FEW,
        MANY,
        OTHER
    }

    /** Grammatical case; it shows in the dual only. */
    public enum Case {
        NOMINATIVE,
        GENITIVE
    }

    /** A noun that is counted: English singular, then the Arabic forms. */
    public enum Noun {
        DAY("day", "أقل من يوم", "يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم"),
        BUSINESS_DAY(
                "business day",
                "أقل من يوم عمل",
                "يوم عمل واحد",
                "يوما عمل",
                "يومَي عمل",
                "أيام عمل",
                "يوم عمل",
                "يوم عمل"),
        WEEK("week", "أقل من أسبوع", "أسبوع واحد", "أسبوعان", "أسبوعين", "أسابيع", "أسبوعًا", "أسبوع"),
        MONTH("month", "أقل من شهر", "شهر واحد", "شهران", "شهرين", "أشهر", "شهرًا", "شهر"),
        HOUR("hour", "أقل من ساعة", "ساعة واحدة", "ساعتان", "ساعتين", "ساعات", "ساعة", "ساعة"),
        BUSINESS_HOUR(
                "business hour",
                "أقل من ساعة عمل",
                "ساعة عمل واحدة",
                "ساعتا عمل",
                "ساعتَي عمل",
                "ساعات عمل",
                "ساعة عمل",
                "ساعة عمل"),
        MINUTE("minute", "أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
        FILE("file", "لا ملفات", "ملف واحد", "ملفان", "ملفين", "ملفات", "ملفًا", "ملف"),
        MESSAGE("message", "لا رسائل", "رسالة واحدة", "رسالتان", "رسالتين", "رسائل", "رسالة", "رسالة"),
        INVOICE("invoice", "لا فواتير", "فاتورة واحدة", "فاتورتان", "فاتورتين", "فواتير", "فاتورة", "فاتورة");

        private final String english;
        private final String zero;
        private final String one;
        private final String two;
        private final String twoGenitive;
        private final String few;
        private final String many;
        private final String other;

        Noun(
                String english,
                String zero,
                String one,
                String two,
                String twoGenitive,
                String few,
                String many,
                String other) {
            this.english = english;
            this.zero = zero;
            this.one = one;
            this.two = two;
            this.twoGenitive = twoGenitive;
            this.few = few;
            this.many = many;
            this.other = other;
        }
    }

    private Counted() {}

    /** The number and its noun; the digit is dropped for 0, 1 and 2 in Arabic. {@code n} is not negative. */
    public static String count(int n, Noun noun, Case grammaticalCase, Language language) {
        if (language != Language.ARABIC) {
            return n + " " + noun.english + (n == 1 ? "" : "s");
        }
        return switch (category(n)) {
            case ZERO -> noun.zero;
            case ONE -> noun.one;
            case TWO -> grammaticalCase == Case.NOMINATIVE ? noun.two : noun.twoGenitive;
            case FEW -> n + " " + noun.few;
            case MANY -> n + " " + noun.many;
            case OTHER -> n + " " + noun.other;
        };
    }

    static Category category(int n) {
        if (n <= 2) {
            return n == 0 ? Category.ZERO : n == 1 ? Category.ONE : Category.TWO;
        }
        int rest = n % 100;
        return rest >= 3 && rest <= 10 ? Category.FEW : rest >= 11 ? Category.MANY : Category.OTHER;
    }
}
