package io.ghostnote.signal;

import io.ghostnote.mail.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What a whole message is: the word of its header, corrected by what only the body tells.
 *
 * @param failed of a bounce, the addresses that were not reached, as the mail system wrote them; empty when it does not say
 * @param status of a bounce or delay, the code of RFC 3463 such as 5.1.1; empty when there is none
 * @param notice of an automatic reply, what it is about; nothing when it does not say, and for all other kinds
 * @param replacements addresses that an automatic reply names to write to instead, in order
 * @param reason the field or words that decided, for {@code explain}; empty for a person's mail
 */
public record MessageKind(
        Kind kind,
        List<String> failed,
        String status,
        Optional<Notice> notice,
        List<String> replacements,
        String reason) {
    /** What an automatic reply is about, or why a message could not be delivered. */
    public enum Notice {
        /** The person is away for a time. */
        ABSENCE,
        /** The person will not read mail there again. */
        LEFT_COMPANY,
        /** The message was received: a ticket system or a form. */
        ACKNOWLEDGEMENT,
        /** Of a bounce: the mailbox is full (RFC 3463, X.2.2), which passes. */
        MAILBOX_FULL
    }

    public MessageKind {
        failed = List.copyOf(failed);
        replacements = List.copyOf(replacements);
    }

    static MessageKind of(Kind kind, String reason) {
        return new MessageKind(kind, List.of(), "", Optional.empty(), List.of(), reason);
    }

    static MessageKind ofDelivery(Kind kind, List<String> failed, String status, String reason) {
        List<String> unreached = kind == Kind.BOUNCE ? failed : List.of();
        String code = kind == Kind.BOUNCE || kind == Kind.DELAYED ? status : "";
        return new MessageKind(kind, unreached, code, Optional.empty(), List.of(), reason);
    }

    /**
     * The kind of a whole message. An invitation is one of the parts of an ordinary looking message (RFC 6047), and whether a report
     * tells of failure is said by its Action fields (RFC 3464) or its words. Never throws.
     */
    public static MessageKind of(byte[] message) {
        return of(new Opened(message));
    }

    static MessageKind of(Opened message) {
        return PartsKind.of(message.told(), message.parts())
                .or(() -> Bounces.of(message))
                .or(() -> Notices.of(message))
                .orElseGet(() -> of(message.told().kind(), message.told().reason()));
    }
}
