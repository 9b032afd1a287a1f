package io.ghostnote.imap;

import io.ghostnote.mail.LetterReader;
import io.ghostnote.pass.HeaderSink;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.RawHeader;
import io.ghostnote.signal.HeaderKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings headers in chunks. The next commands are on their way while a chunk is read, so that neither side waits for the other; and a
 * chunk is handed on only when every message of it that is still there has really come: servers have been seen to say OK after half.
 */
final class HeaderReader {
    static final int CHUNK = 500;
    private static final int AHEAD = 3;
    private static final int HEADER_LIMIT = 64 * 1024;
    private static final int CROWDED_HEADER_LIMIT = 8 * 1024;
    private static final int CROWDED = 8 << 20;

    /** Exactly what letters and their kinds are read from. */
    private static final String FIELDS = Stream.concat(LetterReader.FIELDS.stream(), HeaderKind.FIELDS.stream())
            .map(field -> field.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(" ", "BODY.PEEK[HEADER.FIELDS (", ")]"));

    private final Link link;
    private final Search search;
    private final String items;

    HeaderReader(Session session, Search search) {
        this.link = session.link();
        this.search = search;
        String thread = session.abilities().gmail()
                ? " X-GM-THRID"
                : session.abilities().objectId() ? " THREADID" : "";
        this.items = " (UID FLAGS INTERNALDATE RFC822.SIZE" + thread + " " + FIELDS + ")";
    }

    /** Brings the headers of all these messages that are there, in ascending order; the folder is open. */
    void read(UidSet uids, HeaderSink sink) throws MailboxException {
        long total = uids.size();
        ArrayDeque<UidSet> waiting = new ArrayDeque<>(uids.pieces(CHUNK, Command.LONGEST_SET));
        ArrayDeque<Chunk> asked = new ArrayDeque<>();
        // servers work at several commands at once, so what comes may belong to any of them
        Link.Taker toWhomItBelongs = reply -> {
            if (reply.is("FETCH")) {
                take(reply, asked);
            }
        };
        while (!waiting.isEmpty() || !asked.isEmpty()) {
            while (!waiting.isEmpty() && asked.size() < AHEAD) {
                UidSet next = waiting.remove();
                asked.add(new Chunk(next, link.start(fetch(next))));
            }
            Chunk chunk = asked.element();
            Result result = link.finish(chunk.tag, toWhomItBelongs);
            chunk.end(result);
            UidSet missing = chunk.missing();
            if (!missing.isEmpty()) {
                again(chunk, missing, result, toWhomItBelongs);
            }
            asked.remove();
            List<RawHeader> headers = chunk.inOrder();
            if (!headers.isEmpty()) {
                sink.accept(headers, total);
            }
        }
    }

    private static void take(Reply reply, Iterable<Chunk> chunks) throws Cursor.Unreadable {
        long octets = 0;
        for (Chunk chunk : chunks) {
            octets += chunk.octets;
        }
        Fetched fetched = Fetched.parse(reply.cursor(), octets > CROWDED ? CROWDED_HEADER_LIMIT : HEADER_LIMIT);
        for (Chunk chunk : chunks) {
            if (chunk.asked.contains(fetched.uid())) {
                chunk.add(fetched);
                return;
            }
        }
    }

    private Command fetch(UidSet uids) {
        return new Command("UID FETCH " + uids + items);
    }

    /** Asks once more for messages that did not come though they are there; without them the chunk does not count. */
    private void again(Chunk chunk, UidSet missing, Result result, Link.Taker taker) throws MailboxException {
        UidSet there = search.existing(missing, taker);
        if (there.isEmpty()) {
            return;
        }
        Result second = link.run(fetch(there), taker);
        chunk.end(second);
        UidSet still = there.minus(there.minus(chunk.missing()));
        if (!still.isEmpty()) {
            throw new MailboxException(
                    Failure.REFUSED,
                    link.host() + " does not give the headers of " + still.size()
                            + " messages that it says are there (UID "
                            + still.brief() + "): "
                            + (second.ok() ? result : second).quote());
        }
    }

    /** The messages of one command as they arrive. */
    private static final class Chunk {
        private final UidSet asked;
        private final String tag;
        private final List<RawHeader> headers = new ArrayList<>();
        private final UidSet.Builder received = new UidSet.Builder();
        private long octets;
        private boolean refused;

        Chunk(UidSet asked, String tag) {
            this.asked = asked;
            this.tag = tag;
        }

        void add(Fetched fetched) {
            RawHeader header = fetched.header().orElse(null);
            if (header != null) {
                headers.add(header);
                octets += fetched.body().length;
                received.add(fetched.uid());
            }
        }

        /** NO may mean that some of them are gone (RFC 2180 section 4.1); what is missing shows whether that is so. */
        void end(Result result) {
            refused |= !result.ok();
        }

        UidSet missing() {
            boolean all = !refused && headers.size() == asked.size();
            return all ? UidSet.EMPTY : asked.minus(received.build());
        }

        List<RawHeader> inOrder() {
            headers.sort(Comparator.comparingLong(RawHeader::uid));
            List<RawHeader> once = new ArrayList<>(headers.size());
            for (RawHeader header : headers) {
                if (once.isEmpty() || once.get(once.size() - 1).uid() != header.uid()) {
                    once.add(header);
                }
            }
            return Collections.unmodifiableList(once);
        }
    }
}
