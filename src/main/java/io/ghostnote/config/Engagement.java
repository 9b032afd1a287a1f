package io.ghostnote.config;

import io.ghostnote.client.AddressPattern;
import io.ghostnote.ladder.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One job of a client.
 *
 * @param id unique within the client
 * @param facts texts for the notes by placeholder of docs/samples.md ({@code open_question}, {@code phase.scope}, …); what is not
 *     configured is not in the map
 * @param contract what was agreed
 * @param work what was put in
 * @param ledger invoices, in the order of the file
 */
public record Engagement(
        String id,
        Texts title,
        Match match,
        Optional<Stage> stage,
        Optional<Pause> paused,
        Map<String, Texts> facts,
        ContractTerms contract,
        Work work,
        List<LedgerEntry> ledger) {

    public Engagement {
        facts = Map.copyOf(facts);
        ledger = List.copyOf(ledger);
    }

    /**
     * Which conversations belong to the job: those whose subject contains one of the words, without regard to case, or that have one
     * of the addresses among the participants. Both empty: all that belong to no other job.
     */
    public record Match(List<String> subjects, List<AddressPattern> addresses) {
        public Match {
            subjects = List.copyOf(subjects);
            addresses = List.copyOf(addresses);
        }

        /** True when nothing tells the job's conversations from others. */
        public boolean all() {
            return subjects.isEmpty() && addresses.isEmpty();
        }
    }
}
