package io.ghostnote.note;

import java.util.Map;
import java.util.Optional;

/**
 * How a client is greeted and addressed, as configured (docs/etiquette.md sections 6 and 7); empty means not configured.
 *
 * @param name the person's whole name; the greeting takes the given name out of it
 * @param names the name per language tag, where configured per language
 * @param company for {@code السادة شركة …}
 * @param language BCP 47 tag the client is written to in, or nothing to follow the thread
 */
public record AddressForm(
        Optional<String> name,
        Map<String, String> names,
        Optional<String> company,
        Optional<String> language,
        Gender gender,
        Optional<String> honorific,
        Greeting greeting,
        Plurality plurality,
        Digits digits) {

    public AddressForm {
        names = Map.copyOf(names);
    }

    /** Grammatical gender for the salutation line; never guessed. */
    public enum Gender {
        M,
        F,
        UNKNOWN
    }

    /** {@code client.greeting}. */
    public enum Greeting {
        MIRROR,
        SALAM,
        FORMAL,
        SIMPLE
    }

    /** {@code client.address}: the respectful plural, or the neutral singular. */
    public enum Plurality {
        PLURAL,
        SINGULAR
    }

    /** {@code client.digits}. */
    public enum Digits {
        AUTO,
        LATN,
        ARAB
    }
}
