package io.ghostnote.config;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.client.Client;
import io.ghostnote.ladder.Stage;
import io.ghostnote.mail.Address;
import io.ghostnote.note.AddressForm;
import java.util.List;
import java.util.Optional;

/**
 * One client as configured.
 *
 * @param client who is meant; its patterns include the contacts' addresses
 * @param form how the client is greeted and addressed
 * @param calendar the client's working time; what is not configured of country and zone is derived
 * @param dates whether Hijri dates are added (docs/etiquette.md section 7.3)
 * @param stage where the work stands, or nothing to infer it
 */
public record ClientEntry(
        Client client,
        List<Contact> contacts,
        AddressForm form,
        CalendarTerms calendar,
        DateStyle dates,
        Standing standing,
        Optional<Stage> stage,
        List<Engagement> engagements) {

    public ClientEntry {
        contacts = List.copyOf(contacts);
        engagements = List.copyOf(engagements);
    }

    /** How the person behind the address is addressed: as the contact it belongs to, else as the client. */
    public AddressForm formFor(Address address) {
        return contacts.stream()
                .filter(contact -> contact.patterns().stream().anyMatch(pattern -> pattern.matches(address)))
                .findFirst()
                .map(contact -> contact.form(form))
                .orElse(form);
    }

    /** {@code clients[].calendar}. */
    public enum DateStyle {
        GREGORIAN,
        /** Gregorian with the Hijri date in brackets. */
        BOTH
    }
}
