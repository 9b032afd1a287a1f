package io.ghostnote.store;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Journal;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What letters say. */
final class Gists {
    private static final String COLUMNS =
            "gist.message_id, gist.kind, gist.notice, gist.back, gist.replacements, gist.asks,"
                    + " gist.announces, gist.until, gist.language, gist.genuine, gist.words, gist.carries, gist.bill";
    private static final int WIDTH = 13;

    private static final String OF_LETTER =
            " CROSS JOIN gist ON gist.id_hash = letter.id_hash AND gist.message_id = letter.message_id";

    static final String WORKING = "SELECT " + COLUMNS
            + " FROM client CROSS JOIN party INDEXED BY party_working ON party.client = client.id AND party.working = 1"
            + " CROSS JOIN letter ON letter.id = party.letter" + OF_LETTER + " WHERE client.changed = 0";

    static final String OF_CLIENT = "SELECT " + COLUMNS
            + " FROM client CROSS JOIN party ON party.client = client.id CROSS JOIN letter ON letter.id = party.letter"
            + OF_LETTER + " WHERE client.name = ?";

    static final String STANDING = "SELECT " + COLUMNS + ", " + LetterRow.COLUMNS
            + " FROM gist CROSS JOIN letter ON letter.id_hash = gist.id_hash AND letter.message_id = gist.message_id"
            + " CROSS JOIN party ON party.letter = letter.id CROSS JOIN client ON client.id = party.client"
            + " WHERE gist.standing = 1 AND client.name = ? ORDER BY letter.sent_at, letter.id";

    static final String ALL_STANDING = "SELECT " + COLUMNS + ", " + LetterRow.COLUMNS + ", client.name"
            + " FROM gist CROSS JOIN letter ON letter.id_hash = gist.id_hash AND letter.message_id = gist.message_id"
            + " CROSS JOIN party ON party.letter = letter.id CROSS JOIN client ON client.id = party.client"
            + " WHERE gist.standing = 1 ORDER BY letter.sent_at, letter.id";

    private Gists() {}

    static void record(Connection connection, Map<MessageId, Gist> gists) throws SQLException {
        IdHash hash = new IdHash();
        try (PreparedStatement put = connection.prepareStatement(
                        "INSERT OR REPLACE INTO gist (message_id, kind, notice, back, replacements, asks, announces,"
                                + " until, language, genuine, standing, id_hash, words, carries, bill) SELECT ?1, ?2, ?3,"
                                + " ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15 WHERE EXISTS (SELECT 1 FROM"
                                + " letter WHERE id_hash = ?12 AND message_id = ?1)");
                PreparedStatement touch = connection.prepareStatement(
                        "UPDATE client SET changed = 1 WHERE id IN (SELECT party.client FROM letter CROSS JOIN party"
                                + " ON party.letter = letter.id WHERE letter.id_hash = ? AND letter.message_id = ?)")) {
            for (Map.Entry<MessageId, Gist> entry : gists.entrySet()) {
                String id = entry.getKey().value();
                long idHash = hash.of(entry.getKey());
                bind(put, id, entry.getValue());
                put.setLong(12, idHash);
                put.executeUpdate();
                touch.setLong(1, idHash);
                touch.setString(2, id);
                touch.executeUpdate();
            }
        }
    }

    private static void bind(PreparedStatement put, String id, Gist gist) throws SQLException {
        put.setString(1, id);
        put.setString(2, gist.kind().name());
        put.setString(3, gist.notice().map(Enum::name).orElse(null));
        put.setString(4, gist.back().map(LocalDate::toString).orElse(null));
        put.setString(
                5,
                gist.replacements().stream()
                        .map(Packed::escape)
                        .collect(Collectors.joining(String.valueOf(Packed.RECORD))));
        number(put, 6, gist.asks());
        put.setString(
                7,
                gist.announces().stream()
                        .sorted()
                        .map(Enum::name)
                        .collect(Collectors.joining(String.valueOf(Packed.RECORD))));
        put.setString(8, gist.until().map(LocalDate::toString).orElse(null));
        put.setString(9, gist.language());
        put.setInt(10, gist.genuine() ? 1 : 0);
        put.setInt(11, gist.standing() ? 1 : 0);
        number(put, 13, gist.words());
        put.setString(14, gist.carries().map(Enum::name).orElse(null));
        put.setString(15, Bills.pack(gist.bill()).orElse(null));
    }

    private static void number(PreparedStatement put, int index, OptionalInt number) throws SQLException {
        if (number.isPresent()) {
            put.setInt(index, number.getAsInt());
        } else {
            put.setNull(index, Types.INTEGER);
        }
    }

    private static OptionalInt number(ResultSet rows, int index) throws SQLException {
        int number = rows.getInt(index);
        return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static Map<MessageId, Gist> working(Connection connection) throws SQLException {
        return read(connection, WORKING);
    }

    static Map<MessageId, Gist> ofClient(Connection connection, String client) throws SQLException {
        return read(connection, OF_CLIENT, Packed.escape(client));
    }

    private static Map<MessageId, Gist> read(Connection connection, String sql, Object... parameters)
            throws SQLException {
        Map<MessageId, Gist> gists = new HashMap<>();
        Sql.each(connection, sql, rows -> gists.put(new MessageId(Columns.text(rows, 1)), gist(rows)), parameters);
        return gists;
    }

    /** A letter that lies in several rows is given once, by the oldest. */
    static List<Journal.Standing> standing(Connection connection, String client) throws SQLException {
        List<Journal.Standing> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Sql.each(
                connection,
                STANDING,
                rows -> {
                    if (seen.add(Columns.text(rows, 1))) {
                        found.add(new Journal.Standing(
                                LetterRow.read(rows, 1 + WIDTH).letter(), gist(rows)));
                    }
                },
                Packed.escape(client));
        return found;
    }

    /** By client, each letter once. */
    static Map<String, List<Journal.Standing>> standing(Connection connection) throws SQLException {
        Map<String, Map<String, Journal.Standing>> found = new HashMap<>();
        Sql.each(connection, ALL_STANDING, rows -> {
            String client = Packed.unescape(Columns.text(rows, 1 + WIDTH + LetterRow.WIDTH));
            Map<String, Journal.Standing> own = found.computeIfAbsent(client, name -> new LinkedHashMap<>());
            String id = Columns.text(rows, 1);
            if (!own.containsKey(id)) {
                own.put(id, new Journal.Standing(LetterRow.read(rows, 1 + WIDTH).letter(), gist(rows)));
            }
        });
        Map<String, List<Journal.Standing>> standing = new HashMap<>();
        found.forEach((client, letters) -> standing.put(client, List.copyOf(letters.values())));
        return standing;
    }

    private static Gist gist(ResultSet rows) throws SQLException {
        Set<Announcement> announces = EnumSet.noneOf(Announcement.class);
        for (String name : Packed.split(Columns.text(rows, 7), Packed.RECORD)) {
            announces.add(Columns.name(Announcement.class, name));
        }
        return new Gist(
                Columns.name(Kind.class, Columns.text(rows, 2)),
                Optional.ofNullable(rows.getString(3)).map(name -> Columns.name(Notice.class, name)),
                day(rows.getString(4)),
                Packed.split(Columns.text(rows, 5), Packed.RECORD).stream()
                        .map(Packed::unescape)
                        .toList(),
                number(rows, 6),
                announces,
                day(rows.getString(8)),
                Columns.text(rows, 9),
                number(rows, 11),
                rows.getBoolean(10),
                Optional.ofNullable(rows.getString(12)).map(name -> Columns.name(Carried.class, name)),
                Bills.unpack(rows.getString(13)));
    }

    private static Optional<LocalDate> day(@Nullable String iso) {
        // DateTimeException is no IllegalArgumentException, which a damaged store is reported by
        return Optional.ofNullable(iso).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException("“" + text + "” is no date", wrong);
            }
        });
    }
}
