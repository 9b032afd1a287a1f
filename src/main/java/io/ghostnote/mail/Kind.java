package io.ghostnote.mail;

/** What a letter is; the names are those of the contract ({@code inspect message}). */
public enum Kind {
    /** A person wrote it. */
    HUMAN,
    /** An automatic reply of RFC 3834: neither an answer nor a latency. */
    AUTO_REPLY,
    /** A delivery status notification with {@code Action: failed} (RFC 3464). */
    BOUNCE,
    /** A delivery status notification that only warns. */
    DELAYED,
    /** A mailing list or newsletter (List-Id, bulk). */
    LIST,
    /** An iTIP message (RFC 5546). */
    CALENDAR,
    /** A read receipt (MDN, RFC 8098). */
    RECEIPT,
    /** Machine mail that is none of the others. */
    AUTOMATED
}
