package io.ghostnote.pass;

import io.ghostnote.signal.TrustedServer;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * One account as the pass sees it.
 *
 * @param addresses the owner's addresses in it
 * @param history how far back the first reading looks
 * @param trusted whose Authentication-Results are believed, when that was said; nothing to have it learned
 * @param commands the command folders; nothing when there are to be none
 */
public record AccountTerms(
        String id,
        List<String> addresses,
        Period history,
        Optional<TrustedServer> trusted,
        Optional<CommandFolders> commands) {
    public AccountTerms {
        addresses = List.copyOf(addresses);
    }
}
