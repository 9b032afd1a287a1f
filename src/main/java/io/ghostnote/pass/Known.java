package io.ghostnote.pass;

import io.ghostnote.mail.Letter;
import io.ghostnote.signal.Gist;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A letter with all the places it was seen in. */
record Known(Letter letter, List<Sighting> sightings) {
    private static final Set<Role> NOT_SENT_THERE = Set.of(Role.DRAFTS, Role.TRASH, Role.JUNK);

    /**
     * The letter as it was delivered, where it was: what is sent from a draft keeps its Message-ID, but not its Date, and the clock
     * starts at the time of sending. Its kind is that of the whole message, where that has been read.
     */
    static Known of(List<Sighting> sightings, Optional<Gist> gist) {
        Letter seen = sightings.stream()
                .filter(Known::deliveredThere)
                .findFirst()
                .orElse(sightings.get(0))
                .letter();
        return new Known(gist.map(said -> seen.as(said.kind())).orElse(seen), List.copyOf(sightings));
    }

    private static boolean deliveredThere(Sighting sighting) {
        return !NOT_SENT_THERE.contains(sighting.role()) && !sighting.draft();
    }

    /** Seen where sent and received mail lies, and not as a draft. */
    boolean delivered() {
        return sightings.stream().anyMatch(sighting -> !NOT_SENT_THERE.contains(sighting.role()) && !sighting.draft());
    }

    /** Seen in Sent, not as a draft: there it is what was really sent. */
    boolean inSent() {
        return sightings.stream().anyMatch(sighting -> sighting.role() == Role.SENT && !sighting.draft());
    }

    /** Lies as a draft somewhere now, and was not sent. */
    boolean draftNow() {
        return !delivered() && sightings.stream().anyMatch(Known::asDraft);
    }

    /** Lies in the Drafts folder now. */
    List<Sighting> inDrafts() {
        return sightings.stream()
                .filter(sighting -> sighting.role() == Role.DRAFTS && sighting.present())
                .toList();
    }

    private static boolean asDraft(Sighting sighting) {
        return sighting.present()
                && (sighting.role() == Role.DRAFTS || (sighting.draft() && sighting.role() != Role.TRASH));
    }
}
