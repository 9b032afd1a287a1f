package io.ghostnote.pass;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.client.Client;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Standing;
import io.ghostnote.note.AddressForm;
import io.ghostnote.thread.Conversation;
import java.util.List;
import java.util.Optional;

/**
 * All that is configured about one client.
 *
 * @param stage the stage of the work where no engagement says another
 */
public record Dossier(
        Client client,
        CalendarTerms calendar,
        Standing standing,
        AddressForm form,
        Optional<Stage> stage,
        List<Engagement> engagements) {
    public Dossier {
        engagements = List.copyOf(engagements);
    }

    /** The engagement's id that the conversation is about: the first that matches, else the one that takes all, else empty. */
    String engagementOf(Conversation conversation) {
        return engagements.stream()
                .filter(engagement -> !engagement.takesAll())
                .filter(engagement -> engagement.matches(conversation))
                .findFirst()
                .or(() -> engagements.stream().filter(Engagement::takesAll).findFirst())
                .map(Engagement::id)
                .orElse("");
    }

    /** The engagement with that id. */
    public Optional<Engagement> engagement(String id) {
        return engagements.stream()
                .filter(engagement -> engagement.id().equals(id))
                .findFirst();
    }

    /** The stage that decides the ladder. */
    public Stage stageOf(String engagement) {
        return engagement(engagement).flatMap(Engagement::stage).or(() -> stage).orElse(Stage.GENERAL);
    }
}
