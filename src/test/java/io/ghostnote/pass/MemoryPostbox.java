package io.ghostnote.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A postbox for tests that keeps what it takes. Keeps {@link PostboxContract} like the real one. */
public final class MemoryPostbox implements Postbox {
    private final List<OwnerMail> taken = new ArrayList<>();
    private final Deque<Outcome> next = new ArrayDeque<>();

    /** What becomes of the next message that is handed in; one of unknown fate is taken. */
    public MemoryPostbox next(Outcome outcome) {
        next.add(outcome);
        return this;
    }

    /** All that was taken. */
    public List<OwnerMail> taken() {
        return taken;
    }

    @Override
    public Outcome hand(OwnerMail mail) {
        Outcome outcome = next.isEmpty() ? new Outcome.Taken() : next.remove();
        if (!(outcome instanceof Outcome.NotTaken)) {
            taken.add(mail);
        }
        return outcome;
    }
}
