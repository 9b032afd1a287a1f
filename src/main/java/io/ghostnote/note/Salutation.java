package io.ghostnote.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Greeting and closing (docs/etiquette.md section 6): what the client uses is mirrored, gender is never guessed, and without a name or
 * with an unknown gender the forms need neither.
 */
final class Salutation {
    private static final String SALAM = "السلام عليكم ورحمة الله وبركاته،";
    private static final String FORMAL = "تحية طيبة وبعد،";
    private static final Set<String> ORGANISATIONS = Set.of(
            "شركة", "مؤسسة", "مكتب", "مجموعة", "متجر", "جمعية", "دار", "وكالة", "بنك", "مصرف", "جامعة", "وزارة", "هيئة",
            "معهد", "مركز", "مدرسة", "مطعم", "عيادة", "مستشفى", "فريق", "إدارة", "بلدية", "صندوق", "نادي", "استوديو");

    private Salutation() {}

    /** The lines of the greeting block. */
    static List<String> greeting(AddressForm form, Language language, Optional<String> clientsGreeting) {
        return language == Language.ARABIC ? arabic(form, style(form, clientsGreeting)) : List.of(english(form));
    }

    private static GreetingStyle style(AddressForm form, Optional<String> clientsGreeting) {
        return switch (form.greeting()) {
            case SALAM -> GreetingStyle.SALAM;
            case FORMAL -> GreetingStyle.FORMAL;
            case SIMPLE -> GreetingStyle.SIMPLE;
            case MIRROR -> clientsGreeting.map(GreetingStyle::of).orElse(GreetingStyle.NONE);
        };
    }

    private static List<String> arabic(AddressForm form, GreetingStyle style) {
        Optional<String> name = Names.given(form, Language.ARABIC).map(Salutation::inArabic);
        return switch (style) {
            case SALAM -> List.of(SALAM);
            case SIMPLE -> List.of(hello(name));
            case FORMAL ->
                salutationLine(form).map(line -> List.of(line, FORMAL)).orElse(List.of(FORMAL));
            case NONE ->
                salutationLine(form)
                        .map(line -> List.of(line, FORMAL))
                        .orElse(List.of(name.isPresent() ? hello(name) : FORMAL));
        };
    }

    private static String hello(Optional<String> name) {
        return name.map(known -> "مرحبًا " + known + "،").orElse("مرحبًا،");
    }

    private static Optional<String> salutationLine(AddressForm form) {
        Optional<String> name = Names.given(form, Language.ARABIC).map(Salutation::inArabic);
        if (name.isEmpty()) {
            return company(form);
        }
        Optional<String> title = Names.arabicTitle(form);
        if (title.isPresent()) {
            return name.map(known -> title.get() + " " + known + "،");
        }
        return switch (form.gender()) {
            case M -> name.map(known -> "الأستاذ الفاضل " + known + "،");
            case F -> name.map(known -> "الأستاذة الفاضلة " + known + "،");
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> company(AddressForm form) {
        return form.company().flatMap(Names::usable).map(company -> {
            String carrier = ORGANISATIONS.contains(company.split(" ")[0]) ? "" : "شركة ";
            return "السادة " + carrier + inArabic(company) + " المحترمين،";
        });
    }

    private static String inArabic(String name) {
        return Bidi.foreign(name, Language.ARABIC) ? Bidi.firstStrong(name) : name;
    }

    private static String english(AddressForm form) {
        Optional<String> title = Names.latinTitle(form);
        Optional<String> name = title.isPresent()
                ? Names.full(form, Language.ENGLISH).map(known -> title.get() + " " + known)
                : Names.given(form, Language.ENGLISH);
        return name.map(known ->
                        "Hello " + (Bidi.foreign(known, Language.ENGLISH) ? Bidi.firstStrong(known) : known) + ",")
                .orElse("Hello,");
    }

    /** The lines of the closing: formula, name, signature. */
    static List<String> closing(AddressForm form, Language language, Author author) {
        String formula = language == Language.ARABIC ? arabicFormula(form) : "Best regards,";
        List<String> lines = new ArrayList<>(List.of(formula));
        String name = Values.clean(author.name(language));
        List<String> signature =
                author.signature(language).map(Salutation::lines).orElse(List.of());
        // a signature that already begins with the name stands for it
        if (!name.isEmpty() && signature.stream().noneMatch(line -> line.contains(name))) {
            lines.add(name);
        }
        lines.addAll(signature);
        return List.copyOf(lines);
    }

    private static String arabicFormula(AddressForm form) {
        boolean organisation =
                Names.given(form, Language.ARABIC).isEmpty() && company(form).isPresent();
        if (organisation) {
            return "وتفضلوا بقبول فائق الاحترام والتقدير،";
        }
        return form.greeting() == AddressForm.Greeting.SIMPLE ? "مع التحية،" : "مع خالص التحية والتقدير،";
    }

    private static List<String> lines(String text) {
        return text.lines().map(Values::clean).filter(line -> !line.isEmpty()).toList();
    }
}
