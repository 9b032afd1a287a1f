package io.ghostnote.pass;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.ladder.DraftWindow;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.util.List;
import java.util.Map;

/**
 * How the freelancer works.
 *
 * @param names the owner's name by language tag; the key {@code ""} is for every language
 * @param signatures what stands under a note instead of the name, by language tag
 * @param draftsPerDay over all clients
 * @param waits the freelancer's own waits in business days by stage and step
 * @param services new services by language tag, the newest last
 */
public record Practice(
        Map<String, String> names,
        Map<String, String> signatures,
        CalendarTerms calendar,
        DraftWindow draftWindow,
        int draftsPerDay,
        Map<Stage, Map<Step, Integer>> waits,
        List<Map<String, String>> services) {
    public Practice {
        names = Map.copyOf(names);
        signatures = Map.copyOf(signatures);
        waits = Map.copyOf(waits);
        services = List.copyOf(services);
    }
}
