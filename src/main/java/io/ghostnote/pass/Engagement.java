package io.ghostnote.pass;

import io.ghostnote.client.AddressPattern;
import io.ghostnote.ladder.Ledger;
import io.ghostnote.ladder.Stage;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.SubjectLine;
import io.ghostnote.thread.Conversation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One job for a client.
 *
 * @param titles the title by language tag; the key {@code ""} is for every language
 * @param subjects words of the subject that tell its conversations, compared as {@link SubjectLine#key}
 * @param addresses people who write about this job only
 * @param paused no notes about this job
 * @param facts what is known for the texts: placeholder to text by language tag ({@code ""} for every language)
 * @param ledger its invoices, the one that is due first before the others
 * @param ended the day on which the work was finished
 */
public record Engagement(
        String id,
        Map<String, String> titles,
        List<String> subjects,
        List<AddressPattern> addresses,
        Optional<Stage> stage,
        Optional<Pause> paused,
        Map<String, Map<String, String>> facts,
        List<Invoice> ledger,
        Optional<LocalDate> ended) {
    private static final Comparator<Invoice> FIRST_DUE =
            Comparator.comparing((Invoice invoice) -> invoice.due().orElse(LocalDate.MAX));

    public Engagement {
        ledger = ledger.stream().sorted(FIRST_DUE).toList();
        titles = Map.copyOf(titles);
        subjects = List.copyOf(subjects);
        addresses = List.copyOf(addresses);
        facts = Map.copyOf(facts);
    }

    /** A pause, through the day before a date where one is named. */
    public record Pause(Optional<LocalDate> until) {}

    /** The invoice that a note about money speaks of: of those that are not paid the one that was due first. */
    public Optional<Invoice> claim() {
        return ledger.stream().filter(invoice -> !invoice.paid()).findFirst();
    }

    /** The ledger as the ladder looks at it. */
    Ledger accounts() {
        List<Ledger.Claim> open = ledger.stream()
                .filter(invoice -> !invoice.paid())
                .map(invoice -> new Ledger.Claim(invoice.number(), invoice.due()))
                .toList();
        return new Ledger(open, ledger.size() - open.size());
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
