package io.ghostnote.pass;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.note.MessageIds;
import io.ghostnote.pass.DigestEntry.State;
import io.ghostnote.report.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Delivers the digest (docs/digest.md, "Delivery"). Whether one is due follows from the moment and the journal alone, so it may be asked
 * as often as anybody likes: after a stop the digest of the latest due moment of the day is delivered, and no other.
 *
 * <p>The order of effects is that of notes: the journal first says what is meant to happen, then it happens, then the journal says so.
 */
public final class DigestDelivery {
    /** What somebody has to put right is not put right within minutes, and servers lock out who comes too often. */
    static final Duration REST = Duration.ofHours(1);

    private final DigestMoments moments;
    private final Journal journal;
    private final Function<Instant, Digest> digests;
    private final DigestWriter writer;
    private final OwnerAddress owner;
    private final DigestWay way;

    /**
     * @param digests the digest of a moment
     * @param owner from whom and to whom it is
     */
    public DigestDelivery(
            DigestMoments moments,
            Journal journal,
            Function<Instant, Digest> digests,
            DigestWriter writer,
            OwnerAddress owner,
            DigestWay way) {
        this.moments = moments;
        this.journal = journal;
        this.digests = digests;
        this.writer = writer;
        this.owner = owner;
        this.way = way;
    }

    /** What came of asking. */
    public sealed interface Result {
        /** Nothing had to be done now. */
        record NotDue() implements Result {}

        /** The digest of that moment is done with: delivered, perhaps delivered, or there was nothing to tell. */
        record Done(DigestEntry entry) implements Result {}

        /** It could not be delivered, and will be tried again. */
        record Failed(DigestEntry entry, MailboxException why) implements Result {}
    }

    /** Delivers the digest that is due and not yet delivered, if there is one. Throws {@link JournalException} when the store fails. */
    public synchronized Result attend(Instant now) {
        Optional<Instant> due = moments.latest(now);
        Optional<DigestEntry> last = journal.lastDigest();
        if (due.isEmpty()
                || last.filter(entry -> settled(entry, due.get(), now)).isPresent()) {
            return new Result.NotDue();
        }
        DigestEntry entry = last.filter(known -> known.due().equals(due.get()))
                .orElseGet(() -> new DigestEntry(
                        due.get(),
                        MessageIds.ofDigest(
                                journal.secret(), due.get(), owner.address().domain()),
                        way.account(),
                        State.POSTPONED,
                        now));
        try {
            if (entry.state() == State.INTENDED) {
                Optional<State> learned = way.learn(entry);
                if (learned.isPresent()) {
                    return done(entry, learned.get(), now);
                }
            }
            return deliver(entry, now);
        } catch (MailboxException failure) {
            return new Result.Failed(entry, failure);
        }
    }

    /** A clock that was set back makes nothing due a second time. */
    private static boolean settled(DigestEntry last, Instant due, Instant now) {
        return last.due().isAfter(due)
                || (last.due().equals(due)
                        && (!last.state().open()
                                || (last.state() == State.REFUSED
                                        && last.at().plus(REST).isAfter(now))));
    }

    private Result deliver(DigestEntry entry, Instant now) throws MailboxException {
        Digest digest = digests.apply(now);
        if (digest.empty()) {
            return done(entry, State.NOTHING, now);
        }
        OwnerMail mail = writer.write(digest, owner, entry.id());
        DigestEntry intended = entry.with(State.INTENDED, now);
        journal.write(intended);
        try {
            return done(intended, way.deliver(mail, now), now);
        } catch (MailboxException failure) {
            if (failure.failure() != MailboxException.Failure.OUTCOME_UNKNOWN) {
                journal.write(intended.with(failure.failure().passing() ? State.POSTPONED : State.REFUSED, now));
            }
            throw failure;
        }
    }

    private Result done(DigestEntry entry, State state, Instant now) {
        DigestEntry done = entry.with(state, now);
        journal.write(done);
        return new Result.Done(done);
    }
}
