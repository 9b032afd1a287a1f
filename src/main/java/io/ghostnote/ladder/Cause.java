package io.ghostnote.ladder;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a reason can be: one constant for each sentence, with the arguments that it takes (docs/ladder.md section 3). */
public enum Cause {
    /** X01: a letter asked not to be written to. */
    STOP_REQUEST(Slot.WHO, Slot.DAY, Slot.SUBJECT),
    /** X02: the configuration says that there is a dispute. */
    DISPUTE_CONFIGURED,
    /** X02: a letter wrote of a dispute. */
    DISPUTE(Slot.WHO, Slot.DAY, Slot.SUBJECT),
    /** X03: paused in the configuration, without an end. */
    PAUSED,
    /** X03: paused in the configuration until a day. */
    PAUSED_UNTIL(Slot.UNTIL),
    /** X01: the freelancer has decided that nothing is ever written. */
    BANNED(Slot.DAY),
    /** X03: the freelancer has paused the matter. */
    PAUSED_BY_WORD(Slot.DAY),
    /** The freelancer wants the file closed, as soon as there is something to close. */
    TO_BE_CLOSED(Slot.DAY),
    /** X03: the freelancer has put the matter off. */
    SNOOZED(Slot.DAY, Slot.UNTIL),
    /** X04: the client wrote last. */
    WROTE(Slot.WHO, Slot.DAY),
    /** X05: a word in another conversation; it is asked whether that settles the matter, and held so long. */
    WROTE_ELSEWHERE(Slot.WHO, Slot.DAY, Slot.SUBJECT, Slot.UNTIL),
    /** X05: a word in another conversation after the last step of this one. */
    WROTE_ELSEWHERE_AT_THE_END(Slot.WHO, Slot.DAY, Slot.SUBJECT),
    /** X05: the freelancer has said that the word elsewhere settles the matter. */
    SETTLED(Slot.DAY),
    /** X06: the client's last word here expects an answer. */
    OWED_REPLY(Slot.WHO, Slot.DAY),
    /** X06: a question in another conversation has not been answered. */
    OWED_REPLY_ELSEWHERE(Slot.WHO, Slot.DAY, Slot.SUBJECT),
    /** X07: a letter said goodbye; it is asked whether that is so. */
    GOODBYE(Slot.WHO, Slot.DAY, Slot.SUBJECT),
    /** X08: a letter named a later time, but no day. */
    POSTPONED(Slot.WHO, Slot.DAY, Slot.UNTIL),
    /** X08: a letter named a later day. */
    POSTPONED_TO(Slot.WHO, Slot.DAY, Slot.NAMED, Slot.UNTIL),
    /** X08: why the clock stood still. */
    POSTPONEMENT(Slot.WHO, Slot.DAY),
    /** X09: a letter announced an answer for a day. */
    PROMISED(Slot.WHO, Slot.DAY, Slot.NAMED, Slot.UNTIL),
    /** X10: somebody is away. */
    OUT_OF_OFFICE(Slot.WHO, Slot.DAY, Slot.UNTIL),
    /** X10: why the clock stood still. */
    AUTOMATIC_REPLY(Slot.WHO, Slot.DAY),
    /** X11: delivery failed; another address is asked for. */
    DELIVERY_FAILED(Slot.DAY),
    /** X11: the mailbox was full. */
    MAILBOX_FULL(Slot.DAY, Slot.UNTIL),
    /** X11: an automatic reply says that its sender has left; it is asked who takes over. */
    LEFT(Slot.WHO, Slot.DAY),
    /** X11: the same, and it names others. */
    LEFT_NAMING(Slot.WHO, Slot.DAY, Slot.PEOPLE),
    /** X12: the owner's message needs no answer. */
    NEEDS_NO_ANSWER(Slot.DAY),
    /** X12: the freelancer has said that their message needs no answer. */
    NOT_AWAITED(Slot.DAY),
    /** X12: whether the owner's message expects an answer cannot be told, and is asked. */
    MAY_NEED_NO_ANSWER(Slot.DAY),
    /** X13: a letter wrote of something grave. */
    GRAVE(Slot.WHO, Slot.DAY, Slot.SUBJECT, Slot.UNTIL),
    /** X13: the same, some time ago; it is asked whether to write again. */
    GRAVE_BEFORE(Slot.WHO, Slot.DAY, Slot.SUBJECT),
    /** X14: the draft is still there. */
    DRAFT_WAITS(Slot.STEP, Slot.DAY),
    /** X14: it has been there long, and it is asked what to do with it. */
    DRAFT_WAITS_LONG(Slot.STEP, Slot.DAY),
    /** X14: the draft, edited, is still there. */
    EDITED_DRAFT_WAITS(Slot.STEP, Slot.DAY),
    /** X14: it has been there long, and it is asked what to do with it. */
    EDITED_DRAFT_WAITS_LONG(Slot.STEP, Slot.DAY),
    /** X14: a draft of another engagement is still there. */
    OTHER_DRAFT_WAITS(Slot.STEP, Slot.ENGAGEMENT, Slot.DAY),
    /** X14: it has been there long, and it is asked what to do with it. */
    OTHER_DRAFT_WAITS_LONG(Slot.STEP, Slot.ENGAGEMENT, Slot.DAY),
    /** X14: an edited draft of another engagement is still there. */
    OTHER_EDITED_DRAFT_WAITS(Slot.STEP, Slot.ENGAGEMENT, Slot.DAY),
    /** X14: it has been there long, and it is asked what to do with it. */
    OTHER_EDITED_DRAFT_WAITS_LONG(Slot.STEP, Slot.ENGAGEMENT, Slot.DAY),
    /** X14: the owner has begun a letter in this conversation. */
    OWN_DRAFT(Slot.DAY, Slot.SUBJECT),
    /** X14: long ago, and it is asked what to do with it. */
    OWN_DRAFT_LONG(Slot.DAY, Slot.SUBJECT),
    /** X16: the owner deleted the draft of this step. */
    DECLINED(Slot.STEP, Slot.DAY),
    /** X17: a note about money cannot be written without its facts. */
    MONEY_FACTS(Slot.FACTS),
    /** X17: the ledger says that everything is paid. */
    ALL_PAID,
    /** X17: several invoices are open, and a closing note states one. */
    SEVERAL_OPEN(Slot.FACTS),
    /** X17: the client wrote after the due day; it is asked whether the sum is still open. */
    PERHAPS_PAID(Slot.WHO, Slot.DAY, Slot.SUBJECT),
    /** X18: the message went to an address that nobody reads. */
    NOBODY_READS(Slot.ADDRESS),
    /** X18: the conversation answers a list or machine mail. */
    MACHINE_MAIL,
    /** X19: the language of the conversation could not be told. */
    LANGUAGE_UNKNOWN,
    /** X19: there are no texts in the language of the conversation. */
    LANGUAGE_WITHOUT_TEXTS(Slot.LANGUAGE),
    /** X20: the silence began long before the mailbox was first read. */
    OLDER_THAN_THE_READING(Slot.SINCE, Slot.FIRST_READ),
    /** X20: the matter rested long before a word came in another conversation. */
    OLDER_THAN_A_WORD_ELSEWHERE(Slot.SINCE, Slot.WHO, Slot.DAY),
    /** X21: the day lies in an Eid window. */
    EID(Slot.DAY, Slot.UNTIL),
    /** X21: the day is none of the client's working days. */
    DAY_OFF(Slot.DAY, Slot.UNTIL),
    /** X21: the day lies in the last ten of Ramadan. */
    LAST_DAYS_OF_RAMADAN(Slot.DAY, Slot.UNTIL),
    /** X21: the day lies at the year's end. */
    YEARS_END(Slot.DAY, Slot.UNTIL),
    /** X22: outside the owner's draft hours, or while they are away. */
    QUIET_HOURS(Slot.OPENS),
    /** X23: the client had a draft lately. */
    RECENT_DRAFT(Slot.DAY),
    /** X23: a past client has been written to twice within a year. */
    IN_TOUCH_ENOUGH(Slot.DAY),
    /** X23: the day's drafts are written. */
    DAILY_LIMIT(Slot.DRAFTS),
    /** X25: the clock stands before the last run. */
    CLOCK_BEHIND(Slot.LAST_RUN),
    /** X25: the clock stands long after the last run. */
    CLOCK_AHEAD(Slot.LAST_RUN),
    /** X25: an account's mailbox could not be read completely. */
    MAILBOX_UNREAD(Slot.ACCOUNT),

    /** No answer, and the step is still to come. */
    STEP_COMES(Slot.SINCE, Slot.STEP, Slot.DUE),
    /** The same, after the owner's own message took the place of a step. */
    STEP_COMES_BY_HAND(Slot.SINCE, Slot.STEP, Slot.DUE),
    /** No answer, and the step is due. */
    STEP_DUE(Slot.SINCE, Slot.STEP, Slot.DUE),
    /** The same, after the owner's own message took the place of a step. */
    STEP_DUE_BY_HAND(Slot.SINCE, Slot.STEP, Slot.DUE),
    /** A step that follows a day is still to come. */
    DAY_STEP_COMES(Slot.STEP, Slot.DUE),
    /** A step that follows a day is due. */
    DAY_STEP_DUE(Slot.STEP, Slot.DUE),
    /** The freelancer wants the file closed. */
    CLOSING_WANTED(Slot.DAY, Slot.STEP),
    /** The closing note was sent. */
    CLOSING_SENT(Slot.DAY),
    /** The stage has no steps. */
    NO_LADDER,
    /** All steps have been taken. */
    LAST_STEP_TAKEN(Slot.DAY),
    /** Nothing of the owner's waits. */
    NOTHING_WAITS,
    /** There is nobody left to write to. */
    NOBODY_LEFT,
    /** There is no text for the step in the stage. */
    NO_TEXT(Slot.STEP),
    /** A span in which the clock stood still, long enough ago that only its length is kept. */
    STOOD_STILL;

    // Unmodifiable, which the type cannot tell.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Slot> slots;

    Cause(Slot... slots) {
        Set<Slot> names = EnumSet.noneOf(Slot.class);
        Collections.addAll(names, slots);
        this.slots = Collections.unmodifiableSet(names);
    }

    /** The names of the arguments it takes. */
    public Set<Slot> slots() {
        return slots;
    }

    /** The name used in the texts and in the store. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
