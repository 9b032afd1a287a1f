package io.ghostnote.config;

import io.ghostnote.client.AddressPattern;
import io.ghostnote.note.AddressForm;
import java.util.List;
import java.util.Optional;

/**
 * One of several people at a client.
 *
 * @param patterns the person's addresses; no whole domains
 * @param language empty where it is the client's
 * @param gender empty where nothing is configured
 */
public record Contact(
        Texts name,
        List<AddressPattern> patterns,
        Optional<String> language,
        Optional<AddressForm.Gender> gender,
        Optional<String> honorific) {

    public Contact {
        patterns = List.copyOf(patterns);
    }

    /** The person's own form. Name, gender and honorific belong together and are never mixed with those of somebody else. */
    AddressForm form(AddressForm client) {
        return new AddressForm(
                name.plain(),
                name.byLanguage(),
                client.company(),
                language.or(client::language),
                gender.orElse(AddressForm.Gender.UNKNOWN),
                honorific,
                client.greeting(),
                client.plurality(),
                client.digits());
    }
}
