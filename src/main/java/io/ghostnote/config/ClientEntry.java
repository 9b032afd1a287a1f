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
 * @param calendar the client's working time; country and zone may be derived, see {@code zoneFrom}
 * @param dates whether Hijri dates are added (docs/etiquette.md section 7.3)
 * @param stage where the work stands, or nothing to infer it
 */
public record ClientEntry(
        Client client,
        List<Contact> contacts,
        AddressForm form,
        CalendarTerms calendar,
        ZoneFrom zoneFrom,
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

    /** Where the zone of {@code calendar} comes from: a zone that is only assumed gives way to what the client's mail shows. */
    public enum ZoneFrom {
        CONFIGURED,
        /** The most usual zone of the configured country. */
        COUNTRY,
        /** Zone and country of the owner, since nothing is known. */
        OWNER
    }

    /** {@code clients[].calendar}. */
    public enum DateStyle {
        GREGORIAN,
        /** Gregorian with the Hijri date in brackets. */
        BOTH
    }
}
