package io.ghostnote.config;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.Observance;
import io.ghostnote.client.AddressPattern;
import io.ghostnote.client.Client;
import io.ghostnote.config.ClientEntry.DateStyle;
import io.ghostnote.config.Standing.Goal;
import io.ghostnote.config.Standing.Priority;
import io.ghostnote.ladder.Stage;
import io.ghostnote.note.AddressForm;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one of {@code clients}. */
final class ClientSection implements Kind<ClientEntry> {
    static final Kind<Stage> STAGE = Kinds.choice(Stage.class);

    private static final Kind<AddressForm.Gender> GENDER = Kinds.choice(AddressForm.Gender.class);
    private static final Kind<AddressForm.Greeting> GREETING = Kinds.choice(AddressForm.Greeting.class);
    private static final Kind<AddressForm.Plurality> PLURALITY = Kinds.choice(AddressForm.Plurality.class);
    private static final Kind<AddressForm.Digits> DIGITS = Kinds.choice(AddressForm.Digits.class);
    private static final Kind<DateStyle> DATES = Kinds.choice(DateStyle.class);
    private static final Kind<Goal> GOAL = Kinds.choice(Goal.class);
    private static final Kind<Priority> PRIORITY = Kinds.choice(Priority.class);

    private static final Kind<Observance> OBSERVES = value -> value.scalar("auto, true or false")
            .flatMap(text -> text.equals("auto")
                    ? Optional.of(Observance.AUTO)
                    : Kinds.FLAG.read(value).map(yes -> yes ? Observance.YES : Observance.NO));

    private final Context context;
    private final Owner owner;
    private final Kind<String> id = Kinds.ids("client");

    ClientSection(Context context, Owner owner) {
        this.context = context;
        this.owner = owner;
    }

    @Override
    public Optional<ClientEntry> read(Value value) {
        Section section = Section.of(value);
        String key = section.need("id", id, "");
        Texts name = section.get("name", TextKinds.LINES, Texts.NONE);
        Optional<String> company = section.find("company", Kinds.LINE);
        Set<AddressPattern> patterns = new LinkedHashSet<>();
        Kind<AddressPattern> pattern = claimed(AddressKinds.PATTERN, value, key);
        patterns.addAll(section.get("addresses", Kinds.some("address", pattern), List.of()));
        List<Contact> contacts = section.get("contacts", Kinds.some("contact", v -> contact(v, value, key)), List.of());
        contacts.forEach(contact -> patterns.addAll(contact.patterns()));
        if (!section.has("addresses") && !section.has("contacts") && value.node() instanceof Node.Mapping) {
            section.missing("addresses");
        }
        Optional<String> country = section.find("country", PlaceKinds.COUNTRY);
        Optional<ZoneId> zone = section.find("timezone", PlaceKinds.ZONE);
        AddressForm form = new AddressForm(
                name.plain(),
                name.byLanguage(),
                company,
                section.find("language", TextKinds.CLIENT_LANGUAGE),
                section.get("gender", GENDER, AddressForm.Gender.UNKNOWN),
                section.find("honorific", Kinds.LINE),
                section.get("greeting", GREETING, AddressForm.Greeting.MIRROR),
                section.get("address", PLURALITY, AddressForm.Plurality.PLURAL),
                section.get("digits", DIGITS, AddressForm.Digits.AUTO));
        ClientEntry entry = new ClientEntry(
                new Client(key, name.shown(owner.language().tag()), company, new ArrayList<>(patterns)),
                contacts,
                form,
                calendar(section, country, zone),
                section.get("calendar", DATES, DateStyle.GREGORIAN),
                new Standing(
                        section.get("goal", GOAL, Goal.KEEP),
                        section.get("priority", PRIORITY, Priority.NORMAL),
                        pause(section),
                        section.get("dispute", Kinds.FLAG, false)),
                section.find("stage", STAGE),
                section.list("engagements", new EngagementSection()));
        if (entry.engagements().stream().filter(e -> e.match().all()).count() > 1) {
            section.take("engagements")
                    .ifPresent(v ->
                            v.warn("several engagements without match: it cannot be told which letter is about which"));
        }
        section.done();
        return Optional.of(entry);
    }

    /** A place that is not configured follows from what is; a client of whom nothing is known is taken for a neighbour. */
    private CalendarTerms calendar(Section section, Optional<String> country, Optional<ZoneId> zone) {
        Optional<String> where = country.or(() -> zone.isPresent()
                ? zone.flatMap(Zones::countryOf)
                : owner.calendar().country());
        return new CalendarTerms(
                zone.or(() -> country.flatMap(Zones::of))
                        .orElse(owner.calendar().zone()),
                where,
                // What is the region of a country that is wrong cannot be told.
                section.has("country") && country.isEmpty()
                        ? section.take("region").flatMap(value -> Optional.empty())
                        : section.find("region", PlaceKinds.region(where)),
                section.find("hours", DateKinds.HOURS),
                section.find("weekend", DateKinds.WEEKEND),
                section.list("holidays", DateKinds.RANGE),
                section.get("observes", OBSERVES, Observance.AUTO));
    }

    /** {@code paused} and {@code paused-until}, of a client or of an engagement. */
    static Optional<Pause> pause(Section section) {
        Optional<Boolean> paused = section.find("paused", Kinds.FLAG);
        Optional<Pause> until = section.find("paused-until", DateKinds.DATE).map(day -> new Pause(Optional.of(day)));
        if (until.isPresent() && paused.equals(Optional.of(false))) {
            section.take("paused").ifPresent(v -> v.error("is false, but paused-until is set"));
        }
        return until.or(() -> paused.filter(p -> p).map(p -> new Pause(Optional.empty())));
    }

    private Optional<Contact> contact(Value value, Value client, String key) {
        Section section = Section.of(value);
        Kind<AddressPattern> exact = claimed(
                v -> AddressKinds.ADDRESS.read(v).map(address -> AddressPattern.parse(address.spec())), client, key);
        Contact contact = new Contact(
                section.need("name", TextKinds.LINES, Texts.NONE),
                section.need("addresses", Kinds.some("address", exact), List.of()),
                section.find("language", TextKinds.CLIENT_LANGUAGE),
                section.find("gender", GENDER),
                section.find("honorific", Kinds.LINE));
        section.done();
        return Optional.of(contact);
    }

    private Kind<AddressPattern> claimed(Kind<AddressPattern> kind, Value client, String key) {
        return value -> {
            Optional<AddressPattern> pattern = kind.read(value);
            pattern.ifPresent(p -> context.claims().client(p, client, key, value));
            return pattern;
        };
    }
}
