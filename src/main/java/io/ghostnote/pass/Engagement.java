package io.ghostnote.pass;

import io.ghostnote.client.AddressPattern;
import io.ghostnote.ladder.Stage;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.SubjectLine;
import io.ghostnote.thread.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One job for a client.
 *
 * @param titles the title by language tag; the key {@code ""} is for every language
 * @param subjects words of the subject that tell its conversations, compared as {@link SubjectLine#key}
 * @param addresses people who write about this job only
 * @param facts what is known for the texts: placeholder to text by language tag ({@code ""} for every language)
 */
public record Engagement(
        String id,
        Map<String, String> titles,
        List<String> subjects,
        List<AddressPattern> addresses,
        Optional<Stage> stage,
        Map<String, Map<String, String>> facts) {
    public Engagement {
        titles = Map.copyOf(titles);
        subjects = List.copyOf(subjects);
        addresses = List.copyOf(addresses);
        facts = Map.copyOf(facts);
    }

    /** True when nothing limits it to certain conversations. */
    boolean takesAll() {
        return subjects.isEmpty() && addresses.isEmpty();
    }

    /** True when the conversation is about this job. */
    boolean matches(Conversation conversation) {
        for (Letter letter : conversation.letters()) {
            String key = SubjectLine.key(letter.envelope().subject());
            if (subjects.stream().anyMatch(subject -> key.contains(SubjectLine.key(subject)))) {
                return true;
            }
            boolean addressed = addresses.stream()
                    .anyMatch(
                            pattern -> letter.envelope().originators().stream().anyMatch(pattern::matches)
                                    || letter.envelope().recipients().stream().anyMatch(pattern::matches));
            if (addressed) {
                return true;
            }
        }
        return false;
    }
}
