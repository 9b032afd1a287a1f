package io.ghostnote.client;

import io.ghostnote.mail.Address;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Addresses that nobody reads: an answer to them is lost, and what comes from them was not written by a person. */
final class NoReply {
    // Compared with every separator removed, so that no-reply, no_reply and noreply are one word.
    private static final List<String> ANYWHERE =
            List.of("noreply", "donotreply", "doesnotreply", "nepasrepondre", "nichtantworten");
    private static final Set<String> WHOLE = Set.of(
            "notreply",
            "neverreply",
            "notifications",
            "notification",
            "notify",
            "alerts",
            "mailerdaemon",
            "bounce",
            "bounces",
            "unmonitored",
            "norespond",
            "dontreply",
            "noresponder",
            "norespuesta",
            "noresponda",
            "automailer",
            "autoreply");

    private NoReply() {}

    static boolean is(Address address) {
        String local = address.local().toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(local.length());
        local.chars().filter(c -> Character.isLetterOrDigit((char) c)).forEach(c -> letters.append((char) c));
        String plain = letters.toString();
        if (WHOLE.contains(plain)) {
            return true;
        }
        return ANYWHERE.stream().anyMatch(plain::contains);
    }
}
