package io.ghostnote.pass;

import java.time.Period;
import java.util.List;

/**
 * One account as the pass sees it.
 *
 * @param addresses the owner's addresses in it
 * @param history how far back the first reading looks
 */
public record AccountTerms(String id, List<String> addresses, Period history) {
    public AccountTerms {
        addresses = List.copyOf(addresses);
    }
}
