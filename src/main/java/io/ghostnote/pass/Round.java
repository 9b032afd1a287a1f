package io.ghostnote.pass;

import io.ghostnote.client.Directory;
import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.State;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The judging and writing of one pass, over the mailboxes that could be read. */
final class Round {
    /** Reads an account once more, right before something is written to it. */
    @FunctionalInterface
    interface SecondLook {
        void read(String account, Mailbox mailbox) throws MailboxException;
    }

    private final Pass.Options options;
    private final Journal journal;
    private final Desk desk;
    private final Map<String, Mailbox> open;
    private final Map<String, Handover> handovers;
    private final Desk.Doubt doubt;
    private final SecondLook secondLook;
    private final Heard heard;
    private final Drafting drafting;
    private final Map<String, MailboxException> failures = new HashMap<>();
    private final Map<String, Drawer> drawers = new HashMap<>();
    private final List<DraftEvent> events = new ArrayList<>();
    private Map<String, Correspondence> letters = Map.of();
    private List<NoteEntry> notes = List.of();
    private List<Decision> decisions = List.of();

    Round(
            Pass.Options options,
            Directory directory,
            Journal journal,
            Desk desk,
            NoteWriter writer,
            Map<String, Mailbox> open,
            Map<String, Handover> handovers,
            Desk.Doubt doubt,
            SecondLook secondLook,
            Heard heard) {
        this.options = options;
        this.journal = journal;
        this.desk = desk;
        this.open = open;
        this.handovers = handovers;
        this.doubt = doubt;
        this.secondLook = secondLook;
        this.heard = heard;
        this.drafting = new Drafting(journal, writer, directory, options.now());
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<DraftEvent> events() {
        List<DraftEvent> all = new ArrayList<>(events);
        drawers.values().forEach(drawer -> all.addAll(drawer.events()));
        return all;
    }

    /** The accounts' reports with what went wrong while writing. */
    List<AccountReport> amended(List<AccountReport> reports) {
        return reports.stream()
                .map(report -> {
                    MailboxException failure = failures.get(report.id());
                    AccountReport told = report.with(heard.remarks(report.id()));
                    return failure == null ? told : told.with(failure);
                })
                .toList();
    }

    /** Settles what an interrupted pass left, learns what became of the notes, and judges. */
    void decide() {
        notes = journal.notes();
        if (!options.dryRun()) {
            for (NoteEntry note : notes) {
                DraftState state = note.record().state();
                boolean unsettled = state == DraftState.INTENDED || state == DraftState.WITHDRAWING;
                if (unsettled && !heard.isAway(note.record().id())) {
                    at(note.account(), drawer -> drawer.settle(note));
                }
            }
        }
        judge();
    }

    private void judge() {
        notes = journal.notes();
        letters = desk.correspondence(notes);
        notes = learnFates(notes);
        decisions = desk.decide(letters, notes, options.now(), doubt);
    }

    private List<NoteEntry> learnFates(List<NoteEntry> all) {
        Set<MessageId> ids = new HashSet<>();
        all.forEach(note -> ids.add(note.record().id()));
        List<NoteEntry> result = new ArrayList<>();
        Set<String> sent = new HashSet<>();
        for (NoteEntry note : all) {
            Correspondence own = letters.get(note.record().client());
            NoteEntry now = own == null
                            || !open.containsKey(note.account())
                            || heard.isAway(note.record().id())
                    ? note
                    : new Fate(own, journal.marks(note.account()), ids).of(note);
            if (now.record().state() != note.record().state()) {
                learned(now);
                if (now.record().state() == DraftState.SENT) {
                    sent.add(now.record().client());
                }
            }
            result.add(now);
        }
        if (!sent.isEmpty()) {
            // Which turns were notes decides how far the ladder is climbed.
            desk.remeasure(sent, result);
            letters = desk.correspondence(result);
        }
        return result;
    }

    private void learned(NoteEntry note) {
        if (!options.dryRun()) {
            journal.write(
                    note,
                    new Event(
                            options.now(),
                            note.record().client(),
                            note.record().engagement(),
                            note.record().state().name().toLowerCase(Locale.ROOT),
                            note.record().step() + ": found so in the mailbox"));
        }
        switch (note.record().state()) {
            case SENT -> events.add(DraftEvent.of(note, DraftEvent.What.SENT));
            case DECLINED -> events.add(DraftEvent.of(note, DraftEvent.What.DECLINED));
            case WITHDRAWN -> events.add(DraftEvent.of(note, DraftEvent.What.WITHDRAWN));
            default -> {
                // Editing is nobody's news but the freelancer's own.
            }
        }
    }

    /** Withdraws first, then drafts: highest priority, then longest silence. */
    void write() {
        if (options.dryRun()) {
            return;
        }
        for (Decision decision : decisions) {
            for (StepRecord stale : decision.verdict().withdraw()) {
                if (!options.stopping().getAsBoolean()) {
                    withdraw(decision, stale);
                }
            }
        }
        List<Decision> due = decisions.stream()
                .filter(decision -> decision.verdict().action() == Action.DRAFT)
                .sorted(Comparator.comparing((Decision decision) ->
                                decision.dossier().standing().priority())
                        .thenComparing(
                                decision -> decision.episode().turns().get(0).at()))
                .toList();
        for (Decision decision : due) {
            if (!options.stopping().getAsBoolean()) {
                draft(decision);
            }
        }
    }

    private void withdraw(Decision decision, StepRecord stale) {
        notes.stream()
                .filter(note -> note.record().id().equals(stale.id()))
                .filter(note -> !heard.isAway(note.record().id()))
                .findFirst()
                .ifPresent(note -> at(
                        note.account(),
                        drawer -> drawer.withdraw(
                                note, decision.verdict().reason().cause().key())));
        notes = journal.notes();
    }

    private void draft(Decision first) {
        Correspondence before = letters.get(first.episode().client());
        Optional<String> account = before == null ? Optional.empty() : drafting.account(first, before);
        boolean away = notes.stream()
                .anyMatch(note -> note.record().client().equals(first.episode().client())
                        && heard.isAway(note.record().id()));
        if (account.isEmpty() || !open.containsKey(account.get()) || away) {
            return;
        }
        at(account.get(), drawer -> {
            Mailbox mailbox = mailbox(account.get());
            // An answer may have come since the mailbox was read: all guards are checked once more against fresh mail.
            secondLook.read(account.get(), mailbox);
            Optional<Decision> again = judgeAgain(first);
            again.ifPresent(this::replace);
            Correspondence now = letters.get(first.episode().client());
            if (again.isEmpty() || now == null || again.get().verdict().action() != Action.DRAFT) {
                return;
            }
            Drafting.Outcome outcome = drafting.prepare(again.get(), now, mailbox, account.get());
            if (outcome instanceof Drafting.Outcome.Ready ready) {
                drawer.put(
                        ready.note(),
                        again.get().episode().subject(),
                        ready.message().value());
                notes = journal.notes();
                replace(again.get()
                        .with(again.get()
                                .verdict()
                                .as(
                                        State.DRAFTED,
                                        Action.DRAFT,
                                        Optional.empty(),
                                        again.get().verdict().reason())));
            } else if (outcome instanceof Drafting.Outcome.LanguageUnsure unsure) {
                replace(again.get()
                        .with(again.get()
                                .verdict()
                                .as(State.HELD, Action.ASK, Optional.of(GuardCode.X19), unsure.reason())));
            } else if (outcome instanceof Drafting.Outcome.Impossible impossible) {
                replace(again.get()
                        .with(again.get().verdict().as(State.HELD, Action.ASK, Optional.empty(), impossible.reason())));
            }
        });
    }

    private Optional<Decision> judgeAgain(Decision first) {
        notes = journal.notes();
        letters = desk.correspondence(notes);
        notes = learnFates(notes);
        Correspondence own = letters.get(first.episode().client());
        return own == null
                ? Optional.empty()
                : desk.decide(first.dossier(), own, notes, options.now(), doubt).stream()
                        .filter(decision -> decision.episode()
                                .engagement()
                                .equals(first.episode().engagement()))
                        .findFirst();
    }

    private void replace(Decision next) {
        decisions = decisions.stream()
                .map(decision ->
                        decision.episode().client().equals(next.episode().client())
                                        && decision.episode()
                                                .engagement()
                                                .equals(next.episode().engagement())
                                ? next
                                : decision)
                .toList();
    }

    private Mailbox mailbox(String account) {
        Mailbox mailbox = open.get(account);
        if (mailbox == null) {
            throw new IllegalStateException("account is not open: " + account);
        }
        return mailbox;
    }

    /** Something to do in one account's Drafts. */
    @FunctionalInterface
    private interface Work {
        void in(Drawer drawer) throws MailboxException;
    }

    /** Does it, unless that account has failed before in this pass; a failure is kept for the report. */
    private void at(String account, Work work) {
        Mailbox mailbox = open.get(account);
        if (mailbox == null || failures.containsKey(account)) {
            return;
        }
        try {
            work.in(drawers.computeIfAbsent(
                    account,
                    id -> new Drawer(id, mailbox, journal, Optional.ofNullable(handovers.get(id)), options.now())));
        } catch (MailboxException failure) {
            failures.put(account, failure);
        }
    }
}
