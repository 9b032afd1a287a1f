package io.ghostnote.pass;

/**
 * Where mail to the owner is handed in (RFC 6409). Obligations of an implementation, tested by one contract suite on every one of them:
 *
 * <ul>
 *   <li>What is handed in goes to {@link OwnerMail#owner} and to nobody else: the envelope's sender and its one recipient are that
 *       address, and the message goes as it is.
 *   <li>{@link Outcome.NotTaken} is said only when the server certainly has not taken the message; {@link Outcome.Taken} only when it
 *       said so. Everything in between is {@link Outcome.Unknown}.
 *   <li>Every wait has a time limit. Nothing is tried twice.
 *   <li>No message of an outcome holds a secret.
 * </ul>
 */
public interface Postbox {

    /** Hands in one message, over a connection of its own. */
    Outcome hand(OwnerMail mail);

    /** What became of a message. */
    sealed interface Outcome {

        /** The server has taken it, and answers for it from now on (RFC 5321 section 6.1). */
        record Taken() implements Outcome {}

        /**
         * The server has not taken it.
         *
         * @param failure why; {@linkplain MailboxException.Failure#passing passing} when another time may be better
         * @param why for the owner: what is wrong and what to do
         */
        record NotTaken(MailboxException.Failure failure, String why) implements Outcome {}

        /**
         * The connection was lost after the end of the message had been sent and before the answer came. A sender that tries again is
         * told by RFC 5321 section 4.5.4.1 to expect duplicates; to the owner a message that is missing is better than one that comes
         * twice, so it is not sent again.
         *
         * @param why for the owner
         */
        record Unknown(String why) implements Outcome {}
    }
}
