package io.ghostnote.pass;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds letters of strangers that belong to a client's conversation, in whatever order and folder they are met: an unknown person who
 * answers inside the thread, or whose letter a client answered.
 *
 * <p>Lives in memory for one account while folders are being read. Of a stranger's letter it holds UID and 64-bit digests of its
 * identifiers only, a few dozen octets, so that a first reading of 500,000 messages stays small; nothing of it is ever stored
 * (docs/product.md promise 6).
 */
final class Kinship {
    /** A stranger's letter that turned out to be a relative. */
    record Relative(String folder, long uid, Set<String> clients) {}

    private final Map<Long, Set<String>> known = new HashMap<>();
    private final Map<String, Integer> folders = new HashMap<>();
    private final List<String> folderNames = new ArrayList<>();
    // One stranger after the other: folder, uid, how many digests, the digests. Boxed collections would cost ten times
    // as much.
    private long[] strangers = new long[1024];
    private int end;

    /** A kept letter: it, and all it refers to, is the business of these clients. */
    void keep(Letter letter, Set<String> clients) {
        add(digest(letter.id()), clients);
        letter.ancestry().references().forEach(id -> add(digest(id), clients));
        letter.ancestry().inReplyTo().forEach(id -> add(digest(id), clients));
    }

    /** A letter of nobody's business, as far as can be told by now. */
    void stranger(String folder, long uid, HeaderBlock header) {
        Set<MessageId> ids = new HashSet<>();
        header.first("Message-ID").ifPresent(value -> ids.addAll(MessageId.parseAll(value)));
        header.first("In-Reply-To").ifPresent(value -> ids.addAll(MessageId.parseAll(value)));
        header.first("References").ifPresent(value -> ids.addAll(MessageId.parseAll(value)));
        if (ids.isEmpty()) {
            return;
        }
        if (end + 3 + ids.size() > strangers.length) {
            strangers = Arrays.copyOf(strangers, Math.max(strangers.length * 2, end + 3 + ids.size()));
        }
        strangers[end++] = folders.computeIfAbsent(folder, name -> {
            folderNames.add(name);
            return folderNames.size() - 1;
        });
        strangers[end++] = uid;
        strangers[end++] = ids.size();
        for (MessageId id : ids) {
            strangers[end++] = digest(id);
        }
    }

    /** The strangers' letters that are tied to kept ones, directly or through each other. */
    List<Relative> relatives() {
        Map<Integer, Set<String>> found = new HashMap<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int at = 0; at < end; at += 3 + (int) strangers[at + 2]) {
                Set<String> clients = clientsAt(at);
                if (!clients.isEmpty() && !clients.equals(found.get(at))) {
                    found.put(at, clients);
                    for (int i = 0; i < strangers[at + 2]; i++) {
                        add(strangers[at + 3 + i], clients);
                    }
                    grown = true;
                }
            }
        }
        List<Relative> relatives = new ArrayList<>();
        found.forEach((at, clients) ->
                relatives.add(new Relative(folderNames.get((int) strangers[at]), strangers[at + 1], clients)));
        return relatives;
    }

    private Set<String> clientsAt(int at) {
        Set<String> clients = new HashSet<>();
        for (int i = 0; i < strangers[at + 2]; i++) {
            clients.addAll(known.getOrDefault(strangers[at + 3 + i], Set.of()));
        }
        return clients;
    }

    private void add(long digest, Set<String> clients) {
        known.merge(digest, Set.copyOf(clients), (a, b) -> {
            if (a.containsAll(b)) {
                return a;
            }
            Set<String> both = new HashSet<>(a);
            both.addAll(b);
            return Set.copyOf(both);
        });
    }

    /** FNV-1a, 64 bits, with a final mix. A collision would only bring one stranger's header too many. */
    private static long digest(MessageId id) {
        long hash = 0xcbf29ce484222325L;
        String value = id.value();
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}
