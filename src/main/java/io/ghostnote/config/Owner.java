package io.ghostnote.config;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.DraftHours;
import io.ghostnote.note.Language;
import java.util.List;

/**
 * The freelancer.
 *
 * @param name as the notes are signed where there is no signature
 * @param calendar zone, country, hours, weekend, and the days away
 * @param draftHours when notes may be put into Drafts, in the owner's zone
 * @param language of cards, digest and command line
 * @param signature what stands below the closing formula, possibly several lines
 * @param services new services, newest last, one of which a note to a past client may name
 * @param strengths what the owner is proud of, for the card
 */
public record Owner(
        Texts name,
        CalendarTerms calendar,
        DraftHours draftHours,
        Language language,
        Texts signature,
        Finances finances,
        List<Texts> services,
        List<Texts> strengths) {

    public Owner {
        services = List.copyOf(services);
        strengths = List.copyOf(strengths);
    }
}
