package io.ghostnote.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Greeting and closing formula in Arabic (docs/etiquette.md section 6): gender is never guessed, and without a name or with an unknown
 * gender the forms need neither.
 */
final class ArabicSalutation {
    private static final String SALAM = "السلام عليكم ورحمة الله وبركاته،";
    private static final String FORMAL = "تحية طيبة وبعد،";
    private static final Set<String> ORGANISATIONS = Set.of(
            "شركة", "مؤسسة", "مكتب", "مجموعة", "متجر", "جمعية", "دار", "وكالة", "بنك", "مصرف", "جامعة", "وزارة", "هيئة",
            "معهد", "مركز", "مدرسة", "مطعم", "عيادة", "مستشفى", "فريق", "إدارة", "بلدية", "صندوق", "نادي", "استوديو");

    private ArabicSalutation() {}

    static List<String> greeting(AddressForm form, GreetingStyle style) {
        Optional<String> name = Names.given(form, Language.ARABIC).map(ArabicSalutation::inArabic);
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
        Optional<String> name = Names.given(form, Language.ARABIC).map(ArabicSalutation::inArabic);
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

    static String formula(AddressForm form) {
        boolean organisation =
                Names.given(form, Language.ARABIC).isEmpty() && company(form).isPresent();
        if (organisation) {
            return "وتفضلوا بقبول فائق الاحترام والتقدير،";
        }
        return form.greeting() == AddressForm.Greeting.SIMPLE ? "مع التحية،" : "مع خالص التحية والتقدير،";
    }
}
