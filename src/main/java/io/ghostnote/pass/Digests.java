package io.ghostnote.pass;

import io.ghostnote.mail.Address;
import io.ghostnote.report.Card;
import io.ghostnote.report.Digest;
import io.ghostnote.report.Line;
import io.ghostnote.report.Party;
import io.ghostnote.report.Senders;
import io.ghostnote.report.Unread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From what the journal has to the digest. */
final class Digests {
    private Digests() {}

    /**
     * The digest of that moment.
     *
     * @param overviews the clients as they were looked at then
     * @param readings how the last reading of each account ended
     * @param cards what is known of some matters, by client
     */
    static Digest of(
            List<Overview> overviews,
            Map<String, Optional<Journal.LastReading>> readings,
            Map<String, List<Card>> cards,
            Instant now) {
        List<Line> lines = new ArrayList<>();
        List<Senders.Forged> forged = new ArrayList<>();
        List<Senders.Stranger> strangers = new ArrayList<>();
        for (Overview overview : overviews) {
            Party party = party(overview.dossier());
            List<Card> known = cards.getOrDefault(party.id(), List.of());
            overview.decisions().forEach(decision -> lines.add(carded(line(party, decision, overview, now), known)));
            overview.forged()
                    .forEach(letter -> forged.add(
                            new Senders.Forged(party, letter.envelope().subject(), letter.sentAt())));
            overview.strangers().stream()
                    .sorted(Comparator.comparing(Address::spec))
                    .forEach(who -> strangers.add(new Senders.Stranger(party, who)));
        }
        return Digest.of(lines, unread(readings), new Senders(forged, strangers), now);
    }

    private static Line carded(Line line, List<Card> cards) {
        return cards.stream()
                .filter(card -> card.engagement().equals(line.episode().engagement()))
                .findFirst()
                .map(line::with)
                .orElse(line);
    }

    static Party party(Dossier dossier) {
        return new Party(
                dossier.client().id(),
                dossier.client().name(),
                dossier.standing().priority());
    }

    private static Line line(Party party, Decision decision, Overview overview, Instant now) {
        return Line.of(
                party,
                decision.situation(),
                decision.verdict(),
                decision.rhythm().orElse(overview.usual()),
                overview.pace(),
                now);
    }

    private static List<Unread> unread(Map<String, Optional<Journal.LastReading>> readings) {
        List<Unread> unread = new ArrayList<>();
        readings.forEach((account, reading) -> {
            if (reading.isEmpty()) {
                unread.add(new Unread(account, Optional.empty(), ""));
            }
            reading.ifPresent(last ->
                    last.error().ifPresent(error -> unread.add(new Unread(account, Optional.of(last.at()), error))));
        });
        return unread;
    }
}
