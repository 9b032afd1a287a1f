package io.ghostnote.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Greeting and closing of a note: what the client uses is mirrored (docs/etiquette.md sections 6 and 10). */
final class Salutation {
    private Salutation() {}

    /** The lines of the greeting block. */
    static List<String> greeting(AddressForm form, Language language, Optional<String> clientsGreeting) {
        GreetingStyle style = style(form, clientsGreeting);
        return switch (language) {
            case ARABIC -> ArabicSalutation.greeting(form, style);
            case ENGLISH -> List.of(LatinSalutation.english(form));
            case FRENCH -> List.of(LatinSalutation.french(form));
            case SPANISH -> List.of(LatinSalutation.spanish(form, style));
            case GERMAN -> List.of(LatinSalutation.german(form, style));
        };
    }

    private static GreetingStyle style(AddressForm form, Optional<String> clientsGreeting) {
        return switch (form.greeting()) {
            case SALAM -> GreetingStyle.SALAM;
            case FORMAL -> GreetingStyle.FORMAL;
            case SIMPLE -> GreetingStyle.SIMPLE;
            case MIRROR -> clientsGreeting.map(GreetingStyle::of).orElse(GreetingStyle.NONE);
        };
    }

    /** The lines of the closing: formula, name, signature. */
    static List<String> closing(AddressForm form, Language language, Author author) {
        List<String> lines = new ArrayList<>(List.of(formula(form, language)));
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

    private static String formula(AddressForm form, Language language) {
        boolean familiar = form.plurality() == AddressForm.Plurality.SINGULAR;
        return switch (language) {
            case ARABIC -> ArabicSalutation.formula(form);
            case ENGLISH -> "Best regards,";
            case FRENCH -> familiar ? "Bien à toi," : "Bien cordialement,";
            case SPANISH -> familiar ? "Un saludo," : "Un cordial saludo,";
            // no comma: the name under it belongs to the sentence (DIN 5008)
            case GERMAN -> familiar ? "Viele Grüße" : "Mit freundlichen Grüßen";
        };
    }

    private static List<String> lines(String text) {
        return text.lines().map(Values::clean).filter(line -> !line.isEmpty()).toList();
    }
}
