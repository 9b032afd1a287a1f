package io.ghostnote.pass;

import io.ghostnote.client.Directory;
import io.ghostnote.ladder.Argument;
import io.ghostnote.ladder.Cause;
import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One pass: read the mailboxes, judge, write. May be run for some accounts while another run is at work on others; judging and writing
 * happen one at a time, because the limits are over all clients. Everything it needs to go on after a stop is in the journal.
 */
public final class Pass {
    private final Roster roster;
    private final Directory directory;
    private final Journal journal;
    private final Mailboxes mailboxes;
    private final NoteWriter writer;
    private final Map<String, Handover> handovers;
    private final Desk desk;
    private final Commands commands;
    private final Progress progress;
    private final Supplier<Duration> elapsed;
    private final Map<String, Reading> unfinished = new ConcurrentHashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * @param handovers by account, the way of a note that no folder takes
     * @param elapsed time since some fixed moment, for the timings in the report
     */
    public Pass(
            Roster roster,
            Directory directory,
            Journal journal,
            Mailboxes mailboxes,
            NoteWriter writer,
            Map<String, Handover> handovers,
            Progress progress,
            Supplier<Duration> elapsed) {
        this.roster = roster;
        this.directory = directory;
        this.journal = journal;
        this.mailboxes = mailboxes;
        this.writer = writer;
        this.handovers = Map.copyOf(handovers);
        this.desk = new Desk(roster, directory, journal, writer);
        this.commands = new Commands(roster, directory, journal, desk);
        this.progress = progress;
        this.elapsed = elapsed;
    }

    /**
     * How to run.
     *
     * @param trustedClock true when the time was given by hand: it is then neither doubted (X25) nor remembered
     * @param accounts ids of the accounts to read and write in
     * @param freshness how old another account's last reading may be and still count
     * @param stopping asked between steps; true ends the pass early, with nothing lost
     */
    public record Options(
            Instant now,
            boolean trustedClock,
            boolean dryRun,
            Set<String> accounts,
            Duration freshness,
            BooleanSupplier stopping) {
        public Options {
            // The journal keeps milliseconds, and a reading's time is later compared with this.
            now = now.truncatedTo(ChronoUnit.MILLIS);
            accounts = Set.copyOf(accounts);
        }
    }

    /** Runs once. Throws {@link JournalException} when the store fails; what a mailbox cannot do stands in the report. */
    public PassReport run(Options options) {
        Duration began = elapsed.get();
        // Asked before anything is read: another account's run that began later may end, and be recorded, meanwhile.
        Optional<Reason> clock = options.trustedClock() ? Optional.empty() : clockDoubt(options.now());
        Map<String, Mailbox> open = new ConcurrentHashMap<>();
        Heard heard = new Heard();
        try {
            List<AccountReport> accounts = readAll(options, open, heard);
            Duration read = elapsed.get();
            oneAtATime.lock();
            try {
                Round round = new Round(
                        options,
                        directory,
                        journal,
                        desk,
                        writer,
                        open,
                        handovers,
                        doubt(clock, options),
                        (account, mailbox) -> readAgain(account, mailbox, options, heard),
                        heard);
                round.decide();
                Duration decided = elapsed.get();
                round.write();
                Duration written = elapsed.get();
                if (!options.trustedClock() && !options.dryRun()) {
                    journal.recordRun(options.now());
                }
                return new PassReport(
                        options.now(),
                        options.dryRun(),
                        round.amended(accounts),
                        round.decisions(),
                        round.events(),
                        read.minus(began),
                        decided.minus(read),
                        written.minus(decided));
            } finally {
                oneAtATime.unlock();
            }
        } finally {
            open.values().forEach(Mailbox::close);
        }
    }

    /** One account that cannot be read never keeps the others from being read. */
    private List<AccountReport> readAll(Options options, Map<String, Mailbox> open, Heard heard) {
        List<AccountTerms> wanted = roster.accounts().stream()
                .filter(account -> options.accounts().contains(account.id()))
                .toList();
        if (wanted.size() == 1) {
            return List.of(read(wanted.get(0), options, open, heard));
        }
        ExecutorService readers = Executors.newFixedThreadPool(Math.max(1, Math.min(8, wanted.size())));
        try {
            List<Callable<AccountReport>> tasks = new ArrayList<>();
            wanted.forEach(account -> tasks.add(() -> read(account, options, open, heard)));
            List<AccountReport> reports = new ArrayList<>();
            for (Future<AccountReport> report : readers.invokeAll(tasks)) {
                reports.add(report.get());
            }
            return reports;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            readers.shutdownNow();
        }
    }

    private AccountReport read(AccountTerms account, Options options, Map<String, Mailbox> open, Heard heard) {
        Reading reading = unfinished.computeIfAbsent(
                account.id(), id -> new Reading(account, directory, roster.clients(), journal, progress));
        try {
            Mailbox mailbox = mailboxes.open(account.id());
            open.put(account.id(), mailbox);
            long seen = reading.read(mailbox, options.now(), notesWaiting(account.id()));
            commands.attend(account, mailbox, reading, options, heard);
            unfinished.remove(account.id());
            listen(account, mailbox, options.now());
            journal.recordReading(account.id(), options.now(), null);
            return new AccountReport(
                    account.id(),
                    seen,
                    journal.kept(account.id()),
                    reading.fresh(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        } catch (MailboxException failure) {
            Mailbox broken = open.remove(account.id());
            if (broken != null) {
                broken.close();
            }
            String message = String.valueOf(failure.getMessage());
            journal.recordReading(account.id(), options.now(), message);
            return new AccountReport(
                    account.id(),
                    0,
                    journal.kept(account.id()),
                    reading.fresh(),
                    Optional.of(message),
                    Optional.of(failure.failure()),
                    List.of());
        }
    }

    private boolean notesWaiting(String account) {
        return journal.notes().stream()
                .anyMatch(note -> note.account().equals(account)
                        && note.record().state().open()
                        && note.record().state() != DraftState.INTENDED);
    }

    /** A quick look at an account that has just been read: what is new since. */
    private void readAgain(String account, Mailbox mailbox, Options options, Heard heard) throws MailboxException {
        AccountTerms terms = roster.accounts().stream()
                .filter(candidate -> candidate.id().equals(account))
                .findFirst()
                .orElseThrow();
        Reading reading = new Reading(terms, directory, roster.clients(), journal, Progress.SILENT);
        long unused = reading.read(mailbox, options.now(), false);
        commands.attend(terms, mailbox, reading, options, heard);
        listen(terms, mailbox, options.now());
    }

    private void listen(AccountTerms account, Mailbox mailbox, Instant now) throws MailboxException {
        new Listening(account, directory, roster.clients(), journal).listen(mailbox, now);
    }

    /** X25: nothing is concluded with a clock that jumped, or from a mailbox that was not read. */
    private Desk.Doubt doubt(Optional<Reason> clock, Options options) {
        return accounts -> clock.or(() -> accounts.stream()
                .filter(account -> !readable(account, options))
                .findFirst()
                .map(account -> Reason.of(Cause.MAILBOX_UNREAD, Argument.account(account))));
    }

    private Optional<Reason> clockDoubt(Instant now) {
        return journal.lastRun().flatMap(last -> {
            Argument lastRun = Argument.lastRun(
                    LocalDateTime.ofInstant(last, roster.practice().calendar().zone()));
            if (now.isBefore(last)) {
                return Optional.of(Reason.of(Cause.CLOCK_BEHIND, lastRun));
            }
            return Duration.between(last, now).compareTo(Duration.ofDays(1)) > 0
                    ? Optional.of(Reason.of(Cause.CLOCK_AHEAD, lastRun))
                    : Optional.empty();
        });
    }

    private boolean readable(String account, Options options) {
        Optional<Instant> complete = journal.lastComplete(account);
        if (complete.isEmpty()
                || roster.accounts().stream().noneMatch(terms -> terms.id().equals(account))) {
            // An account that is no longer configured cannot be read, and is not missed either.
            return roster.accounts().stream().noneMatch(terms -> terms.id().equals(account));
        }
        return options.accounts().contains(account)
                ? complete.get().equals(options.now())
                : !complete.get().isBefore(options.now().minus(options.freshness()));
    }
}
