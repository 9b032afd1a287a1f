package io.ghostnote.crash;

import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Mailbox;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.Postbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Counts what a pass changes in its journal and mailbox, and stops the pass at one of these effects. */
final class Interruption {
    private static final Set<String> IN_MAILBOX = Set.of("append", "deliver", "remove", "create", "move", "takeOut");

    /** Where the chosen effect is stopped. */
    enum Moment {
        /** The process ends, and the effect has not happened. */
        BEFORE,
        /** The process ends, and the effect has happened. */
        AFTER,
        /** The server has done it, but its answer is lost; the process lives. Only effects on the mailbox count. */
        ANSWER_LOST,
        /** The connection is lost before the server hears of it; the process lives. Only effects on the mailbox count. */
        NOT_HEARD
    }

    /** The end of a process, which nothing may catch. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int chosen;
    private final Moment moment;
    private int effects;
    private boolean happened;

    /**
     * @param chosen number of the effect to stop at, from 1
     */
    Interruption(int chosen, Moment moment) {
        this.chosen = chosen;
        this.moment = moment;
    }

    /** Interrupts nothing, and counts what could be interrupted so. */
    static Interruption none(Moment moment) {
        return new Interruption(0, moment);
    }

    /** How many effects there were. */
    int effects() {
        return effects;
    }

    /** True once, after the pass was stopped or its connection lost. */
    boolean takeHappened() {
        boolean now = happened;
        happened = false;
        return now;
    }

    /** The journal, whose changing methods are effects. */
    Journal over(Journal journal) {
        return Journal.class.cast(Proxy.newProxyInstance(
                Interruption.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    boolean effect = method.getReturnType() == void.class
                            && !method.getName().equals("close");
                    return effect ? effect(journal, method, arguments, false) : call(journal, method, arguments);
                }));
    }

    /** The mailbox, whose changing methods are effects. */
    Mailbox over(Mailbox mailbox) {
        return Mailbox.class.cast(Proxy.newProxyInstance(
                Interruption.class.getClassLoader(),
                new Class<?>[] {Mailbox.class},
                (proxy, method, arguments) -> IN_MAILBOX.contains(method.getName())
                        ? effect(mailbox, method, arguments, true)
                        : call(mailbox, method, arguments)));
    }

    /** The postbox, each message of which is an effect. */
    Postbox over(Postbox postbox) {
        return Postbox.class.cast(Proxy.newProxyInstance(
                Interruption.class.getClassLoader(), new Class<?>[] {Postbox.class}, (proxy, method, arguments) -> {
                    try {
                        return effect(postbox, method, arguments, true);
                    } catch (MailboxException lost) {
                        String why = String.valueOf(lost.getMessage());
                        return lost.failure() == MailboxException.Failure.OUTCOME_UNKNOWN
                                ? new Postbox.Outcome.Unknown(why)
                                : new Postbox.Outcome.NotTaken(lost.failure(), why);
                    }
                }));
    }

    private Object effect(Object target, Method method, Object[] arguments, boolean remote) throws Throwable {
        boolean dies = moment == Moment.BEFORE || moment == Moment.AFTER;
        if (!dies && !remote) {
            return call(target, method, arguments);
        }
        effects++;
        if (effects != chosen) {
            return call(target, method, arguments);
        }
        happened = true;
        if (moment == Moment.AFTER || moment == Moment.ANSWER_LOST) {
            call(target, method, arguments);
        }
        if (dies) {
            throw new Stopped();
        }
        throw new MailboxException(
                moment == Moment.ANSWER_LOST
                        ? MailboxException.Failure.OUTCOME_UNKNOWN
                        : MailboxException.Failure.UNREACHABLE,
                "the connection was lost");
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
