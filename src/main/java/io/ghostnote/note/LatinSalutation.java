package io.ghostnote.note;

import io.ghostnote.note.AddressForm.Gender;
import io.ghostnote.note.AddressForm.Plurality;
import java.util.Optional;

/**
 * Greetings in English, French, Spanish and German (docs/etiquette.md section 10). A form that shows gender is used only where the
 * gender is configured, a family name only where a name of two words leaves no doubt which it is.
 */
final class LatinSalutation {
    private LatinSalutation() {}

    static String english(AddressForm form) {
        Optional<String> title = Names.latinTitle(form);
        Optional<String> name = title.isPresent()
                ? Names.full(form, Language.ENGLISH).map(known -> title.get() + " " + known)
                : Names.given(form, Language.ENGLISH);
        return name.map(known -> "Hello " + isolated(known) + ",").orElse("Hello,");
    }

    static String french(AddressForm form) {
        Optional<String> name = named(form, Language.FRENCH);
        if (name.isEmpty()) {
            return form.company().isPresent() ? "Madame, Monsieur," : "Bonjour,";
        }
        String title = switch (form.gender()) {
            case M -> "Monsieur ";
            case F -> "Madame ";
            case UNKNOWN -> "";
        };
        boolean plain = familiar(form) || Names.latinTitle(form).isPresent();
        Optional<String> family = plain ? Optional.empty() : Names.family(form, Language.FRENCH);
        return family.filter(known -> !title.isEmpty())
                .map(known -> "Bonjour " + title + isolated(known) + ",")
                .orElse("Bonjour " + isolated(name.get()) + ",");
    }

    static String spanish(AddressForm form, GreetingStyle style) {
        Optional<String> name = Names.latinTitle(form).isPresent() && !familiar(form)
                ? named(form, Language.SPANISH)
                : Names.given(form, Language.SPANISH);
        if (name.isEmpty()) {
            return form.company()
                    .flatMap(Names::usable)
                    .map(company -> "Estimado equipo de " + isolated(company) + ":")
                    .orElse("Hola:");
        }
        boolean formal = style == GreetingStyle.FORMAL && !familiar(form) && form.gender() != Gender.UNKNOWN;
        String word = formal ? (form.gender() == Gender.F ? "Estimada " : "Estimado ") : "Hola, ";
        return word + isolated(name.get()) + ":";
    }

    static String german(AddressForm form, GreetingStyle style) {
        if (familiar(form)) {
            return Names.given(form, Language.GERMAN)
                    .map(known -> "Hallo " + isolated(known) + ",")
                    .orElse("Hallo,");
        }
        Optional<String> name = named(form, Language.GERMAN);
        boolean formal = style == GreetingStyle.FORMAL;
        if (name.isEmpty()) {
            return formal && form.company().isPresent() ? "Sehr geehrte Damen und Herren," : "Guten Tag,";
        }
        Optional<String> family = Names.family(form, Language.GERMAN);
        if (formal && family.isPresent() && form.gender() != Gender.UNKNOWN) {
            String title = Names.latinTitle(form).map(known -> known + " ").orElse("");
            String word = form.gender() == Gender.F ? "Sehr geehrte Frau " : "Sehr geehrter Herr ";
            return word + title + isolated(family.get()) + ",";
        }
        return "Guten Tag " + isolated(name.get()) + ",";
    }

    private static boolean familiar(AddressForm form) {
        return form.plurality() == Plurality.SINGULAR;
    }

    /** The whole name, with the configured title; the given name alone where the address is familiar. */
    private static Optional<String> named(AddressForm form, Language language) {
        if (familiar(form)) {
            return Names.given(form, language);
        }
        String title = Names.latinTitle(form).map(known -> known + " ").orElse("");
        return Names.full(form, language).map(known -> title + known);
    }

    private static String isolated(String name) {
        return Bidi.foreign(name, Language.ENGLISH) ? Bidi.firstStrong(name) : name;
    }
}
