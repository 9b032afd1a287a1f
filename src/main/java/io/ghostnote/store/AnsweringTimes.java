package io.ghostnote.store;

import io.ghostnote.ladder.Wait;
import io.ghostnote.ladder.Waits;
import io.ghostnote.pass.Measured;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** How long clients' answers took, a client's in one row. */
final class AnsweringTimes {
    private static final int FIELDS = 6;
    private static final List<Wait.End> ENDS = List.of(Wait.End.values());

    private AnsweringTimes() {}

    static Map<String, String> terms(Connection connection) throws SQLException {
        Map<String, String> terms = new HashMap<>();
        Sql.each(
                connection,
                "SELECT client.name, answering.terms FROM answering JOIN client ON client.id = answering.client",
                rows -> terms.put(Packed.unescape(Columns.text(rows, 1)), Columns.text(rows, 2)));
        return terms;
    }

    static Optional<Measured> of(Connection connection, String client) throws SQLException {
        return Sql.first(
                connection,
                "SELECT answering.terms, answering.waits FROM client JOIN answering ON answering.client = client.id"
                        + " WHERE client.name = ?",
                rows -> new Kept(Columns.text(rows, 1), Columns.text(rows, 2)).measured(),
                Packed.escape(client));
    }

    /** A client's row, not unpacked yet. */
    record Kept(String terms, String waits) {
        /** Throws IllegalArgumentException when the row cannot have been written by this program. */
        Measured measured() {
            return new Measured(terms, unpacked(waits));
        }
    }

    /** By client; a look at all clients unpacks them on all processors, one after the other, and never holds all of them. */
    static Map<String, Kept> all(Connection connection) throws SQLException {
        Map<String, Kept> kept = new HashMap<>();
        Sql.each(
                connection,
                "SELECT client.name, answering.terms, answering.waits FROM answering JOIN client"
                        + " ON client.id = answering.client",
                rows -> kept.put(
                        Packed.unescape(Columns.text(rows, 1)),
                        new Kept(Columns.text(rows, 2), Columns.text(rows, 3))));
        return kept;
    }

    static void record(Connection connection, String client, Measured measured) throws SQLException {
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO answering (client, terms, waits) VALUES (?, ?, ?)",
                Clients.id(connection, client),
                measured.terms(),
                packed(measured.waits()));
    }

    private static String packed(Waits waits) {
        return waits.all().stream()
                .map(AnsweringTimes::packed)
                .collect(Collectors.joining(String.valueOf(Packed.RECORD)));
    }

    private static String packed(Wait wait) {
        return String.join(
                String.valueOf(Packed.FIELD),
                String.valueOf(Millis.of(wait.asked())),
                Packed.escape(wait.person()),
                wait.end().name(),
                String.valueOf(wait.minutes()),
                wait.still().stream()
                        .map(span -> Millis.of(span.from()) + "+" + (Millis.of(span.until()) - Millis.of(span.from())))
                        .collect(Collectors.joining(" ")),
                wait.words().isPresent() ? String.valueOf(wait.words().getAsInt()) : "");
    }

    private static Waits unpacked(String packed) {
        List<Wait> waits = new ArrayList<>();
        int from = 0;
        while (from < packed.length()) {
            int end = packed.indexOf(Packed.RECORD, from);
            end = end < 0 ? packed.length() : end;
            waits.add(wait(packed, from, end));
            from = end + 1;
        }
        return new Waits(waits);
    }

    /** A status of all clients reads a hundred thousand: numbers are read where they stand, without cutting them out. */
    private static Wait wait(String packed, int from, int end) {
        int[] ends = new int[FIELDS];
        int at = from;
        for (int field = 0; field < FIELDS; field++) {
            int next = packed.indexOf(Packed.FIELD, at);
            boolean last = next < 0 || next > end;
            if (last != (field == FIELDS - 1)) {
                throw new IllegalArgumentException("a wait that has not " + FIELDS + " fields");
            }
            ends[field] = last ? end : next;
            at = ends[field] + 1;
        }
        long minutes = Long.parseLong(packed, ends[2] + 1, ends[3], 10);
        if (minutes < 0) {
            throw new IllegalArgumentException("a wait of " + minutes + " minutes");
        }
        return new Wait(
                Instant.ofEpochMilli(Long.parseLong(packed, from, ends[0], 10)),
                ends[0] + 1 == ends[1] ? "" : Packed.unescape(packed.substring(ends[0] + 1, ends[1])),
                end(packed, ends[1] + 1, ends[2]),
                minutes,
                ends[3] + 1 == ends[4] ? List.of() : spans(packed.substring(ends[3] + 1, ends[4])),
                ends[4] + 1 == end
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(packed, ends[4] + 1, end, 10)));
    }

    private static Wait.End end(String packed, int from, int to) {
        for (Wait.End end : ENDS) {
            if (end.name().length() == to - from && packed.startsWith(end.name(), from)) {
                return end;
            }
        }
        return Columns.name(Wait.End.class, packed.substring(from, to));
    }

    private static List<Wait.Span> spans(String packed) {
        return Packed.split(packed, ' ').stream().map(AnsweringTimes::span).toList();
    }

    private static Wait.Span span(String packed) {
        int plus = packed.indexOf('+');
        long from = Long.parseLong(packed.substring(0, Math.max(0, plus)));
        return new Wait.Span(
                Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + Long.parseLong(packed.substring(plus + 1))));
    }
}
