package io.ghostnote.config;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole configuration file with every default filled in (docs/contract.md, "Configuration").
 *
 * @param accounts never empty
 * @param storeUrl JDBC URL, or nothing for SQLite in the state directory
 * @param ladder waits in business days that differ from docs/ladder.md section 2
 * @param templates existing folder with the owner's own texts
 * @param clients may be empty, which reading warns about
 */
public record Configuration(
        Owner owner,
        List<Account> accounts,
        Poll poll,
        Digest digest,
        Drafts drafts,
        Optional<String> storeUrl,
        Map<Stage, Map<Step, Integer>> ladder,
        Optional<Path> templates,
        List<ClientEntry> clients) {

    public Configuration {
        accounts = List.copyOf(accounts);
        ladder = Map.copyOf(ladder);
        clients = List.copyOf(clients);
    }

    /** Every secret of the file, so that a check can try all of them. */
    public List<Secret> secrets() {
        return accounts.stream().flatMap(Account::secrets).distinct().toList();
    }

    /** Only the outline: a JDBC URL may hold a password, and whole configurations do not belong into logs. */
    @Override
    public String toString() {
        return "Configuration[accounts=" + accounts.stream().map(Account::id).toList() + ", clients=" + clients.size()
                + "]";
    }
}
