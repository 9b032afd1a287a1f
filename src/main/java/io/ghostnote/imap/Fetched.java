package io.ghostnote.imap;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.RawHeader;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of one FETCH response (RFC 9051 section 7.5.2) that matter here. */
final class Fetched {
    private long uid;
    private FolderNews.@Nullable Flags flags;
    private @Nullable Instant internalDate;
    private long size;
    private byte @Nullable [] body;
    private boolean hasBody;
    private @Nullable String thread;

    private Fetched() {}

    /**
     * Reads what follows {@code * n FETCH}. Items that are not known are skipped as values; what does not follow the grammar throws.
     *
     * @param limit how many octets of a body or header are kept
     */
    static Fetched parse(Cursor cursor, int limit) throws Cursor.Unreadable {
        Fetched fetched = new Fetched();
        cursor.expect('(');
        while (!cursor.take(')')) {
            String item = cursor.atom();
            switch (item.toUpperCase(Locale.ROOT)) {
                case "UID" -> fetched.uid = cursor.number();
                case "FLAGS" -> fetched.flags = flags(cursor);
                case "INTERNALDATE" -> fetched.internalDate = InternalDate.parse(cursor);
                case "RFC822.SIZE" -> fetched.size = cursor.number();
                case "BODY" -> fetched.body(cursor, limit);
                case "X-GM-THRID" -> fetched.thread = cursor.atom();
                case "THREADID" -> fetched.thread = threadId(cursor);
                default -> cursor.skip();
            }
        }
        return fetched;
    }

    private static FolderNews.Flags flags(Cursor cursor) throws Cursor.Unreadable {
        boolean draft = false;
        boolean deleted = false;
        cursor.expect('(');
        while (!cursor.take(')')) {
            // keywords made by other programs may hold nearly any character
            String flag = cursor.astring();
            draft |= flag.equalsIgnoreCase("\\Draft");
            deleted |= flag.equalsIgnoreCase("\\Deleted");
        }
        return new FolderNews.Flags(draft, deleted);
    }

    private void body(Cursor cursor, int limit) throws Cursor.Unreadable {
        if (cursor.peek() != '[') {
            // BODY without a section is a structure
            cursor.skip();
            return;
        }
        cursor.expect('[');
        cursor.until(']');
        if (cursor.take('<')) {
            cursor.until('>');
        }
        body = cursor.string(limit);
        hasBody = true;
    }

    private static @Nullable String threadId(Cursor cursor) throws Cursor.Unreadable {
        if (!cursor.take('(')) {
            cursor.skip();
            return null;
        }
        String id = cursor.atom();
        cursor.expect(')');
        return id;
    }

    /** 0 when the response did not tell. */
    long uid() {
        return uid;
    }

    FolderNews.@Nullable Flags flags() {
        return flags;
    }

    boolean hasBody() {
        return hasBody;
    }

    /** The octets of the body; empty for NIL. */
    byte[] body() {
        byte[] octets = body;
        return octets == null ? new byte[0] : octets;
    }

    /** The message, when everything is there that was asked for. */
    Optional<RawHeader> header() {
        FolderNews.Flags known = flags;
        Instant date = internalDate;
        if (uid == 0 || !hasBody || known == null || date == null) {
            return Optional.empty();
        }
        return Optional.of(new RawHeader(
                uid, date, known.draft(), known.deleted(), size, HeaderBlock.of(body()), Optional.ofNullable(thread)));
    }
}
