package io.ghostnote.note;

import io.ghostnote.note.Placeholder.Kind;
import java.util.Optional;

/**
 * Puts facts into the words of one language: cleaned, dated, counted and isolated as the sentence around them needs it
 * (docs/etiquette.md sections 7 and 9).
 *
 * @param country of the client, for Arabic month names
 * @param digits {@code AUTO} counts as Latin: whoever knows the client's own digits says so
 */
record FactWriter(Language language, Optional<String> country, AddressForm.Digits digits) {

    /** The value as it stands in the note, or nothing when the fact is not known or not usable; any text for a condition that holds. */
    Optional<String> write(Placeholder placeholder, Facts facts) {
        return facts.get(placeholder).flatMap(fact -> written(placeholder.kind(), fact));
    }

    private Optional<String> written(Kind kind, Fact fact) {
        if (fact instanceof Fact.Words words) {
            return words(kind, words.text());
        }
        if (fact instanceof Fact.Day day) {
            return Optional.of(digits(Dates.day(day.date(), language, country)));
        }
        if (fact instanceof Fact.Month month) {
            return Optional.of(digits(Dates.month(month.month(), language, country)));
        }
        if (fact instanceof Fact.BusinessDays days) {
            return Optional.of(days.count())
                    .filter(count -> count > 0)
                    .map(count ->
                            digits(Counted.count(count, Counted.Noun.BUSINESS_DAY, Counted.Case.GENITIVE, language)));
        }
        return Optional.of("");
    }

    private Optional<String> words(Kind kind, String raw) {
        return switch (kind) {
            case TITLE ->
                Values.title(raw)
                        .map(title -> language.rightToLeft() || Bidi.foreign(title, language)
                                ? Bidi.firstStrong(title)
                                : title);
            case TEXT -> Values.text(raw).map(this::phrase);
            case QUESTION -> Values.question(raw, language).map(this::phrase);
            case CODE, AMOUNT -> Values.code(raw).map(code -> language.rightToLeft() ? Bidi.leftToRight(code) : code);
            case URL -> Values.url(raw);
            case DATE, MONTH, BUSINESS_DAYS, CONDITION -> Optional.empty();
        };
    }

    private String phrase(String text) {
        String marked = Values.punctuated(text, language);
        String shown = arabicDigits() ? Digits.arabicInWords(marked) : marked;
        return Bidi.foreign(shown, language) ? Bidi.firstStrong(shown) : shown;
    }

    private String digits(String text) {
        return arabicDigits() ? Digits.arabic(text) : text;
    }

    private boolean arabicDigits() {
        return language == Language.ARABIC && digits == AddressForm.Digits.ARAB;
    }
}
