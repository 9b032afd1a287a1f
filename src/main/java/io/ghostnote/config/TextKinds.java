package io.ghostnote.config;

import io.ghostnote.note.Language;
import io.ghostnote.report.Money;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts that may differ by language, and languages themselves. */
final class TextKinds {
    /** The languages whose signals and manners are known (docs/etiquette.md sections 6 and 10). */
    static final List<String> LANGUAGES = List.of("ar", "en", "fr", "es", "de");

    private TextKinds() {}

    static final Kind<Texts> LINES = texts(Kinds.LINE);

    static final Kind<Texts> BLOCKS = texts(Kinds.BLOCK);

    /** One question: a sentence with its question mark (docs/samples.md, "Placeholders"). */
    static final Kind<Texts> QUESTION = texts(value -> Kinds.LINE.read(value).map(text -> {
        if (text.codePoints().filter(c -> c == '?' || c == '؟').count() != 1 || !text.matches(".*[?؟]")) {
            value.warn("is best one whole question that ends with its question mark");
        }
        return text;
    }));

    /** A web address, which is the same in every language. */
    static final Kind<Texts> LINK =
            value -> NetKinds.LINK.read(value).map(URI::toString).map(Texts::of);

    /** A sum, which is the same in every language. */
    static final Kind<Texts> SUM =
            value -> MoneyKind.SUM_OF_MONEY.read(value).map(Money::toString).map(Texts::of);

    /** The language a client is written to in. */
    static final Kind<String> CLIENT_LANGUAGE = Kinds.choice(tags());

    /** The language ghostnote speaks to its owner. */
    static final Kind<Language> OWNER_LANGUAGE = value -> {
        Map<String, Language> choices = new LinkedHashMap<>();
        for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
            choices.put(language.tag(), language);
        }
        return Kinds.choice(choices).read(value);
    };

    private static Kind<Texts> texts(Kind<String> kind) {
        return value -> {
            Findings.Known patterns = value.findings().known(value.pattern());
            LANGUAGES.forEach(patterns::key);
            if (!(value.node() instanceof Node.Mapping)) {
                return value.node() instanceof Node.Listing
                        ? value.refuse("expected a text, or a text per language like { en: …, ar: … }, found a list")
                        : kind.read(value).map(Texts::of);
            }
            Section section = Section.of(value);
            Map<String, String> byLanguage = new LinkedHashMap<>();
            LANGUAGES.forEach(tag -> section.find(tag, kind).ifPresent(text -> byLanguage.put(tag, text)));
            section.done();
            return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new Texts(Optional.empty(), byLanguage));
        };
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        LANGUAGES.forEach(tag -> tags.put(tag, tag));
        return tags;
    }
}
