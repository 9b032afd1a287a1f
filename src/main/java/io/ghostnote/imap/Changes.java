package io.ghostnote.imap;

import io.ghostnote.pass.FolderNews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What happened to kept messages, gathered from the ways in which servers tell it. Messages that are not kept leave no trace. */
final class Changes implements Link.Taker {
    private final SortedSet<Long> kept;
    private final Map<Long, FolderNews.Flags> flags = new HashMap<>();
    private UidSet vanished = UidSet.EMPTY;

    Changes(SortedSet<Long> kept) {
        this.kept = kept;
    }

    /**
     * {@code FETCH (UID n FLAGS (…))} and {@code VANISHED} (RFC 7162 section 3.2.10). A FETCH without UID or FLAGS tells of something
     * else and is no answer to what was asked here.
     */
    @Override
    public void take(Reply reply) throws Cursor.Unreadable {
        if (reply.is("FETCH")) {
            Fetched fetched = Fetched.parse(reply.cursor(), 0);
            FolderNews.Flags now = fetched.flags();
            if (now != null && fetched.uid() > 0 && kept.contains(fetched.uid())) {
                flags.put(fetched.uid(), now);
            }
        } else if (reply.is("VANISHED")) {
            Cursor cursor = reply.cursor();
            if (cursor.take('(')) { // (EARLIER)
                cursor.until(')');
            }
            UidSet.Builder all = new UidSet.Builder();
            all.add(vanished);
            all.add(UidSet.parse(cursor.rest()));
            vanished = all.build();
        }
    }

    /** The kept messages of which the flags have been told. */
    UidSet told() {
        return UidSet.of(flags.keySet());
    }

    /** These are gone, however that was found out. */
    void gone(UidSet uids) {
        UidSet.Builder all = new UidSet.Builder();
        all.add(vanished);
        all.add(uids);
        vanished = all.build();
    }

    List<Long> vanished() {
        List<Long> gone = new ArrayList<>();
        for (long uid : kept) {
            if (vanished.contains(uid)) {
                gone.add(uid);
            }
        }
        return gone;
    }

    Map<Long, FolderNews.Flags> flags() {
        Map<Long, FolderNews.Flags> present = new HashMap<>(flags);
        vanished().forEach(present::remove);
        return present;
    }
}
