package io.ghostnote.imap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** UIDs as ranges in ascending order: a mailbox of half a million messages is a few numbers. Immutable. */
final class UidSet {
    static final UidSet EMPTY = new UidSet(new long[0], new long[0]);

    private final long[] from;
    private final long[] to;

    private UidSet(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    static UidSet of(Collection<Long> uids) {
        Builder builder = new Builder();
        for (long uid : new TreeSet<>(uids)) {
            builder.add(uid);
        }
        return builder.build();
    }

    static UidSet range(long from, long to) {
        return from > to ? EMPTY : new UidSet(new long[] {from}, new long[] {to});
    }

    /** Reads {@code 1:3,7} (RFC 9051 sequence-set without {@code *}), in any order and with ranges either way round. */
    static UidSet parse(String text) throws Cursor.Unreadable {
        Builder builder = new Builder();
        Cursor cursor = Cursor.of(text.strip());
        do {
            long first = cursor.number();
            long last = cursor.take(':') ? cursor.number() : first;
            builder.add(Math.min(first, last), Math.max(first, last));
        } while (cursor.take(','));
        if (!cursor.atEnd()) {
            throw cursor.unreadable("a set of UIDs expected");
        }
        return builder.build();
    }

    boolean isEmpty() {
        return from.length == 0;
    }

    long size() {
        long size = 0;
        for (int i = 0; i < from.length; i++) {
            size += to[i] - from[i] + 1;
        }
        return size;
    }

    long first() {
        return from[0];
    }

    long last() {
        return to[to.length - 1];
    }

    boolean contains(long uid) {
        int at = Arrays.binarySearch(from, uid);
        return at >= 0 || (at < -1 && uid <= to[-at - 2]);
    }

    /** The UIDs of this set from {@code low} to {@code high}. */
    UidSet within(long low, long high) {
        Builder builder = new Builder();
        for (int i = 0; i < from.length; i++) {
            long first = Math.max(from[i], low);
            long last = Math.min(to[i], high);
            if (first <= last) {
                builder.add(first, last);
            }
        }
        return builder.build();
    }

    /** The UIDs of this set that are not in the other. */
    UidSet minus(UidSet other) {
        Builder builder = new Builder();
        int skip = 0;
        for (int i = 0; i < from.length; i++) {
            long next = from[i];
            while (skip < other.from.length && other.to[skip] < next) {
                skip++;
            }
            for (int j = skip; j < other.from.length && other.from[j] <= to[i]; j++) {
                if (other.from[j] > next) {
                    builder.add(next, other.from[j] - 1);
                }
                next = other.to[j] + 1;
            }
            if (next <= to[i]) {
                builder.add(next, to[i]);
            }
        }
        return builder.build();
    }

    /** Cuts the set into pieces of at most so many UIDs, each at most so many characters when written. */
    List<UidSet> pieces(long maxUids, int maxCharacters) {
        List<UidSet> pieces = new ArrayList<>();
        Builder piece = new Builder();
        long room = maxUids;
        int characters = 0;
        for (int i = 0; i < from.length; i++) {
            long next = from[i];
            while (next <= to[i]) {
                if (room == 0 || characters > maxCharacters - 42) {
                    pieces.add(piece.build());
                    piece = new Builder();
                    room = maxUids;
                    characters = 0;
                }
                long last = Math.min(to[i], next + room - 1);
                piece.add(next, last);
                characters += digits(next) + 1 + (last > next ? digits(last) + 1 : 0);
                room -= last - next + 1;
                next = last + 1;
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.build());
        }
        return pieces;
    }

    private static int digits(long number) {
        return Long.toString(number).length();
    }

    List<Long> toList() {
        List<Long> uids = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            for (long uid = from[i]; uid <= to[i]; uid++) {
                uids.add(uid);
            }
        }
        return uids;
    }

    /** For people. */
    String brief() {
        String all = toString();
        return all.length() > 100 ? all.substring(0, 100) + "…" : all;
    }

    /** As it stands in a command. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < from.length; i++) {
            text.append(i == 0 ? "" : ",").append(from[i]);
            if (to[i] > from[i]) {
                text.append(':').append(to[i]);
            }
        }
        return text.toString();
    }

    /** Collects UIDs; quick when they come in ascending order. */
    static final class Builder {
        private long[] from = new long[8];
        private long[] to = new long[8];
        private int count;
        private boolean sorted = true;

        void add(long uid) {
            add(uid, uid);
        }

        void add(long first, long last) {
            if (count > 0 && sorted && first >= from[count - 1] && first <= to[count - 1] + 1) {
                to[count - 1] = Math.max(to[count - 1], last);
                return;
            }
            if (count > 0 && first <= to[count - 1]) {
                sorted = false;
            }
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
            }
            from[count] = first;
            to[count++] = last;
        }

        void add(UidSet set) {
            for (int i = 0; i < set.from.length; i++) {
                add(set.from[i], set.to[i]);
            }
        }

        boolean isEmpty() {
            return count == 0;
        }

        UidSet build() {
            if (sorted) {
                return new UidSet(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
            }
            List<long[]> ranges = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ranges.add(new long[] {from[i], to[i]});
            }
            ranges.sort((a, b) -> Long.compare(a[0], b[0]));
            Builder ordered = new Builder();
            for (long[] range : ranges) {
                ordered.add(range[0], range[1]);
            }
            return ordered.build();
        }
    }
}
