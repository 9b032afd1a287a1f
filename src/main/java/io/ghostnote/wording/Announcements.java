package io.ghostnote.wording;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client's message announces, each with the words that told it (docs/signals.md section 3). Words in quotation marks are not the
 * writer's own.
 *
 * @param told in the order of precedence
 */
public record Announcements(Map<Announcement, String> told) {
    /** Nothing. */
    public static final Announcements NONE = new Announcements(Map.of());

    public Announcements {
        told = told.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(told));
    }

    /** Reads what the writer wrote, without quotations and signature, in any of the languages of the lists. */
    public static Announcements in(FoldedText visibleText) {
        FoldedText text = visibleText.withoutQuotedWords();
        Map<Announcement, String> told = new EnumMap<>(Announcement.class);
        for (Announcement announcement : Announcement.values()) {
            Lists.firstIn(text, Lists.of(announcement)).ifPresent(words -> told.put(announcement, words));
        }
        if (told.containsKey(Announcement.STOP_CONTACT) || told.containsKey(Announcement.DISPUTE)) {
            // "I will sue": precedence makes a promise beside these void, and their words look like one.
            told.remove(Announcement.PROMISE);
        }
        return new Announcements(told);
    }

    public Set<Announcement> kinds() {
        return told.keySet();
    }

    /** The one that counts when several were found; a reason of budget alone is none. */
    public Optional<Announcement> first() {
        return told.keySet().stream()
                .filter(kind -> kind != Announcement.BUDGET_REASON)
                .findFirst();
    }
}
