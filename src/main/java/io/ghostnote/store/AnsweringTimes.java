package io.ghostnote.store;

import io.ghostnote.ladder.Wait;
import io.ghostnote.ladder.Waits;
import io.ghostnote.pass.Measured;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** How long clients' answers took, a client's in one row. */
final class AnsweringTimes {
    private static final int FIELDS = 6;

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
                rows -> new Measured(Columns.text(rows, 1), unpacked(Columns.text(rows, 2))),
                Packed.escape(client));
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
        return new Waits(Packed.split(packed, Packed.RECORD).stream()
                .map(AnsweringTimes::wait)
                .toList());
    }

    private static Wait wait(String packed) {
        List<String> fields = Packed.fields(packed, Packed.FIELD);
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("a wait of " + fields.size() + " fields");
        }
        long minutes = Long.parseLong(fields.get(3));
        if (minutes < 0) {
            throw new IllegalArgumentException("a wait of " + minutes + " minutes");
        }
        return new Wait(
                Instant.ofEpochMilli(Long.parseLong(fields.get(0))),
                Packed.unescape(fields.get(1)),
                Columns.name(Wait.End.class, fields.get(2)),
                minutes,
                Packed.split(fields.get(4), ' ').stream()
                        .map(AnsweringTimes::span)
                        .toList(),
                fields.get(5).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields.get(5))));
    }

    private static Wait.Span span(String packed) {
        int plus = packed.indexOf('+');
        long from = Long.parseLong(packed.substring(0, Math.max(0, plus)));
        return new Wait.Span(
                Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + Long.parseLong(packed.substring(plus + 1))));
    }
}
