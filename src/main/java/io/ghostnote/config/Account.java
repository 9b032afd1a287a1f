package io.ghostnote.config;

import io.ghostnote.client.OwnerAddress;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mailbox of the owner.
 *
 * @param addresses the owner's addresses in it, aliases included; never empty, and none is a client's
 * @param smtp where messages to the owner are handed in
 * @param history how far back the first sync looks
 * @param authservIds names that the account's own servers put into Authentication-Results (RFC 8601); empty to have them learned
 */
public record Account(
        String id,
        List<OwnerAddress> addresses,
        Server imap,
        Optional<Server> smtp,
        Folders folders,
        Period history,
        List<String> authservIds) {

    public Account {
        addresses = List.copyOf(addresses);
        authservIds = List.copyOf(authservIds);
    }

    Stream<Secret> secrets() {
        return Stream.concat(Stream.of(imap), smtp.stream())
                .flatMap(server -> server.login().secrets());
    }

    /**
     * The folders that are read and written.
     *
     * @param sent the folder's name, or nothing to find it by special use and by well-known names
     * @param drafts likewise
     * @param watch further folders in which clients' letters arrive
     * @param commands the folder in which the command folders lie, its levels separated by {@code /}; nothing when there are to be none
     */
    public record Folders(
            String inbox,
            Optional<String> sent,
            Optional<String> drafts,
            List<String> watch,
            Optional<String> commands) {
        /** INBOX, the others found by themselves, and the command folders where they usually are. */
        public static final Folders USUAL =
                new Folders("INBOX", Optional.empty(), Optional.empty(), List.of(), Optional.of("Ghostnote"));

        public Folders {
            watch = List.copyOf(watch);
        }
    }
}
