package io.ghostnote.store;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A letter as its columns hold it. Two letters are the same row exactly when these are equal. */
record LetterRow(
        String messageId,
        long sentAt,
        String kind,
        String subject,
        String addresses,
        String references,
        String inReplyTo,
        @Nullable String providerThread) {

    /** The columns of this record in its order. */
    static final String COLUMNS = "letter.message_id, letter.sent_at, letter.kind, letter.subject, letter.addresses,"
            + " letter.refs, letter.in_reply_to, letter.provider_thread";

    /** How many columns there are. */
    static final int WIDTH = 8;

    static LetterRow of(Letter letter) {
        Envelope envelope = letter.envelope();
        Ancestry ancestry = letter.ancestry();
        StringBuilder addresses = new StringBuilder();
        append(addresses, envelope.from());
        append(addresses.append(Packed.GROUP), envelope.sender().map(List::of).orElse(List.of()));
        append(addresses.append(Packed.GROUP), envelope.replyTo());
        append(addresses.append(Packed.GROUP), envelope.to());
        append(addresses.append(Packed.GROUP), envelope.cc());
        return new LetterRow(
                letter.id().value(),
                Millis.of(letter.sentAt()),
                letter.kind().name(),
                Packed.escape(envelope.subject()),
                addresses.toString(),
                ids(ancestry.references()),
                ids(ancestry.inReplyTo()),
                ancestry.providerThread().map(Packed::escape).orElse(null));
    }

    private static void append(StringBuilder out, List<Address> addresses) {
        boolean first = true;
        for (Address address : addresses) {
            if (!first) {
                out.append(Packed.RECORD);
            }
            first = false;
            out.append(Packed.escape(address.name())).append(Packed.FIELD);
            out.append(Packed.escape(address.local())).append(Packed.FIELD).append(Packed.escape(address.domain()));
        }
    }

    private static String ids(List<MessageId> ids) {
        StringBuilder out = new StringBuilder();
        for (MessageId id : ids) {
            if (!out.isEmpty()) {
                out.append(Packed.RECORD);
            }
            out.append(Packed.escape(id.value()));
        }
        return out.toString();
    }

    /** Reads the columns from {@code first} on. */
    static LetterRow read(ResultSet rows, int first) throws SQLException {
        return new LetterRow(
                Columns.text(rows, first),
                rows.getLong(first + 1),
                Columns.text(rows, first + 2),
                Columns.text(rows, first + 3),
                Columns.text(rows, first + 4),
                Columns.text(rows, first + 5),
                Columns.text(rows, first + 6),
                rows.getString(first + 7));
    }

    /** Sets the columns as parameters from {@code first} on. */
    void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, messageId);
        statement.setLong(first + 1, sentAt);
        statement.setString(first + 2, kind);
        statement.setString(first + 3, subject);
        statement.setString(first + 4, addresses);
        statement.setString(first + 5, references);
        statement.setString(first + 6, inReplyTo);
        statement.setString(first + 7, providerThread);
    }

    /** The letter; throws IllegalArgumentException when the row cannot have been written by this program. */
    Letter letter() {
        return letter(People.of(addresses));
    }

    /** The same where {@link #addresses} was decoded before: a client's letters have the same few people in them. */
    Letter letter(People people) {
        Envelope envelope = new Envelope(
                people.from(), people.sender(), people.replyTo(), people.to(), people.cc(), Packed.unescape(subject));
        Ancestry ancestry = new Ancestry(
                ids(references),
                ids(inReplyTo),
                Optional.ofNullable(providerThread).map(Packed::unescape));
        return new Letter(
                new MessageId(messageId), Millis.instant(sentAt), envelope, ancestry, Columns.name(Kind.class, kind));
    }

    /** The addresses of a letter, decoded. */
    record People(
            List<Address> from, Optional<Address> sender, List<Address> replyTo, List<Address> to, List<Address> cc) {

        /** Throws IllegalArgumentException when the column cannot have been written by this program. */
        static People of(String packed) {
            List<String> groups = Packed.fields(packed, Packed.GROUP);
            if (groups.size() != 5) {
                throw new IllegalArgumentException("letter.addresses has " + groups.size() + " groups");
            }
            List<Address> sender = LetterRow.addresses(groups.get(1));
            return new People(
                    LetterRow.addresses(groups.get(0)),
                    sender.isEmpty() ? Optional.empty() : Optional.of(sender.get(0)),
                    LetterRow.addresses(groups.get(2)),
                    LetterRow.addresses(groups.get(3)),
                    LetterRow.addresses(groups.get(4)));
        }
    }

    private static List<Address> addresses(String group) {
        return Packed.split(group, Packed.RECORD).stream()
                .map(LetterRow::address)
                .toList();
    }

    private static Address address(String packed) {
        List<String> fields = Packed.fields(packed, Packed.FIELD);
        if (fields.size() != 3) {
            throw new IllegalArgumentException("an address in letter.addresses has " + fields.size() + " parts");
        }
        return new Address(
                Packed.unescape(fields.get(0)), Packed.unescape(fields.get(1)), Packed.unescape(fields.get(2)));
    }

    private static List<MessageId> ids(String packed) {
        return Packed.split(packed, Packed.RECORD).stream()
                .map(Packed::unescape)
                .map(MessageId::new)
                .toList();
    }
}
