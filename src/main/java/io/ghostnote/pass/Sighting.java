package io.ghostnote.pass;

import io.ghostnote.mail.Letter;
import java.util.Set;

/**
 * A kept letter in one folder.
 *
 * @param role the folder's role
 * @param draft flag {@code \Draft}
 * @param deleted flag {@code \Deleted}
 * @param gone it was there once and is not any more; the letter itself stays known
 * @param clients ids of the clients whose business it is
 */
public record Sighting(
        Letter letter, Place place, Role role, boolean draft, boolean deleted, boolean gone, Set<String> clients) {
    public Sighting {
        clients = Set.copyOf(clients);
    }

    /** True when it is there now and not marked as deleted. */
    public boolean present() {
        return !gone && !deleted;
    }
}
