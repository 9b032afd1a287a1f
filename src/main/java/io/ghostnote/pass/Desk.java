package io.ghostnote.pass;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.client.Author;
import io.ghostnote.client.Directory;
import io.ghostnote.ladder.Activity;
import io.ghostnote.ladder.Course;
import io.ghostnote.ladder.Declared;
import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.EpisodeReader;
import io.ghostnote.ladder.InferredStage;
import io.ghostnote.ladder.Judge;
import io.ghostnote.ladder.Matter;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Rulings;
import io.ghostnote.ladder.Situation;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Surroundings;
import io.ghostnote.ladder.Waits;
import io.ghostnote.mail.MessageId;
import io.ghostnote.rhythm.Pace;
import io.ghostnote.rhythm.Rhythm;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Announcement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Where the journal's letters and notes become verdicts. Reads the journal; changes only its working set. */
public final class Desk {
    private final Roster roster;
    private final Directory directory;
    private final Journal journal;
    private final NoteWriter writer;
    private final Map<CalendarTerms, WorkCalendar> calendars = new ConcurrentHashMap<>();
    private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
    private final Answering answering;

    public Desk(Roster roster, Directory directory, Journal journal, NoteWriter writer) {
        this.roster = roster;
        this.directory = directory;
        this.journal = journal;
        this.writer = writer;
        this.answering = new Answering(roster, journal, this::everything, this::calendar);
    }

    /** What casts doubt on a client's verdicts: nothing, or the reason. */
    @FunctionalInterface
    public interface Doubt {
        Optional<Reason> about(Set<String> accounts);
    }

    /** Each client's letters that matter now. Clients whose mail changed are looked at anew first. */
    Map<String, Correspondence> correspondence(List<NoteEntry> notes) {
        // Another account may be read at the same time: what it records between the look and the settling would be
        // lost.
        synchronized (journal) {
            for (String client : journal.changedClients()) {
                Optional<Dossier> dossier = roster.client(client);
                if (dossier.isEmpty()) {
                    journal.settle(client, Set.of());
                } else {
                    settle(dossier.get(), notes);
                }
            }
            answering.outdated().forEach(dossier -> settle(dossier, notes));
        }
        Map<String, Correspondence> result = new HashMap<>();
        Working working = working(notes, journal::gists);
        for (Dossier dossier : roster.clients()) {
            result.put(dossier.client().id(), working.of(dossier));
        }
        return result;
    }

    /** Letters that matter now, of all clients, as they were last settled. */
    private record Working(
            Directory directory,
            Map<String, List<Sighting>> byClient,
            Map<MessageId, Gist> gists,
            Set<MessageId> sent) {
        Correspondence of(Dossier dossier) {
            return new Correspondence(
                    dossier, directory, byClient.getOrDefault(dossier.client().id(), List.of()), gists, sent);
        }
    }

    private Working working(List<NoteEntry> notes, Supplier<Map<MessageId, Gist>> gists) {
        Map<String, List<Sighting>> byClient = new HashMap<>();
        for (Sighting sighting : journal.workingSet()) {
            sighting.clients()
                    .forEach(client -> byClient.computeIfAbsent(client, id -> new ArrayList<>())
                            .add(sighting));
        }
        return new Working(directory, byClient, gists.get(), sent(notes));
    }

    /**
     * The verdicts over all clients as the journal has them, nothing read or written anew: for those who only want to look, beside a
     * service that is running. Answering times count as the service last read them, by whatever terms. Works on all processors.
     */
    public List<Overview> look(Instant now) {
        List<NoteEntry> notes = journal.notes();
        Set<String> changed = journal.changedClients();
        CompletableFuture<Void> times = CompletableFuture.runAsync(() -> answering.prepare(changed));
        CompletableFuture<Map<MessageId, Gist>> gists = CompletableFuture.supplyAsync(journal::gists);
        Working working = working(notes, () -> joined(gists));
        Circumstances circumstances = Circumstances.of(journal, notes, zone(), now, accounts -> Optional.empty());
        joined(times);
        return roster.clients().parallelStream()
                .map(dossier -> {
                    Correspondence letters =
                            changed.contains(dossier.client().id()) ? everything(dossier, notes) : working.of(dossier);
                    return overview(dossier, letters, circumstances);
                })
                .toList();
    }

    /** Its result; what went wrong in it went wrong here. */
    private static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** One client with all its conversations. */
    public View look(Dossier dossier, Instant now) {
        List<NoteEntry> notes = journal.notes();
        answering.distrust(journal.changedClients());
        Correspondence letters = everything(dossier, notes);
        Waits waits = answering.waits(dossier, now);
        Circumstances circumstances =
                Circumstances.of(journal, dossier.client().id(), notes, zone(), now, accounts -> Optional.empty());
        return new View(overview(dossier, letters, circumstances), letters.conversations(), letters, waits);
    }

    private Overview overview(Dossier dossier, Correspondence letters, Circumstances circumstances) {
        List<Decision> decisions = decide(dossier, letters, circumstances);
        // Before what is usual is asked for: nothing of the waits is held after that.
        Pace pace = answering.pace(dossier, circumstances.now());
        return new Overview(
                dossier,
                decisions,
                answering.usual(dossier, circumstances.now()),
                pace,
                letters.strangers(),
                circumstances.standing(dossier.client().id()).stream()
                        .filter(letter -> !letter.gist().genuine())
                        .map(Journal.Standing::letter)
                        .toList());
    }

    private ZoneId zone() {
        return roster.practice().calendar().zone();
    }

    /** All letters of one client, for the timeline. */
    Correspondence everything(Dossier dossier) {
        return everything(dossier, journal.notes());
    }

    private Correspondence everything(Dossier dossier, List<NoteEntry> notes) {
        String client = dossier.client().id();
        return new Correspondence(
                dossier, directory, journal.sightingsOf(client), journal.gistsOf(client), sent(notes));
    }

    /** Which of their turns were notes is known anew: it decides how long the client was kept waiting. */
    void remeasure(Set<String> clients, List<NoteEntry> notes) {
        for (String client : clients) {
            roster.client(client)
                    .ifPresent(dossier ->
                            journal.recordMeasured(client, answering.measure(dossier, everything(dossier, notes))));
        }
    }

    private void settle(Dossier dossier, List<NoteEntry> notes) {
        Correspondence all = everything(dossier, notes);
        journal.settle(
                dossier.client().id(), workingSet(dossier, all, notes), Optional.of(answering.measure(dossier, all)));
    }

    private Set<MessageId> workingSet(Dossier dossier, Correspondence all, List<NoteEntry> notes) {
        EpisodeReader reader = new EpisodeReader(dossier.client().id(), all, calendar(dossier));
        Set<MessageId> ids = new HashSet<>(reader.workingSet(all.conversations()));
        for (NoteEntry note : notes) {
            if (note.record().client().equals(dossier.client().id()) && undecided(note)) {
                all.conversation(note.thread())
                        .map(Conversation::letters)
                        .ifPresent(letters -> letters.forEach(letter -> ids.add(letter.id())));
            }
        }
        return ids;
    }

    /** A note of which more may be heard: a declined one may yet be found in Sent. */
    private static boolean undecided(NoteEntry note) {
        return note.record().state().open() || note.record().state() == DraftState.DECLINED;
    }

    private static Set<MessageId> sent(List<NoteEntry> notes) {
        Set<MessageId> ids = new HashSet<>();
        for (NoteEntry note : notes) {
            if (note.record().state() == DraftState.SENT) {
                ids.add(note.record().id());
                note.record().sentAs().ifPresent(ids::add);
            }
        }
        // unmodifiable, so that it is not copied for each client
        return Set.copyOf(ids);
    }

    /** The verdict over every episode of every client. */
    List<Decision> decide(Map<String, Correspondence> letters, List<NoteEntry> notes, Instant now, Doubt doubt) {
        List<Decision> decisions = new ArrayList<>();
        Circumstances circumstances = Circumstances.of(journal, notes, zone(), now, doubt);
        for (Dossier dossier : roster.clients()) {
            Correspondence own = letters.get(dossier.client().id());
            if (own != null) {
                decisions.addAll(decide(dossier, own, circumstances));
            }
        }
        return decisions;
    }

    List<Decision> decide(Dossier dossier, Correspondence letters, List<NoteEntry> notes, Instant now, Doubt doubt) {
        return decide(
                dossier, letters, Circumstances.of(journal, dossier.client().id(), notes, zone(), now, doubt));
    }

    private List<Decision> decide(Dossier dossier, Correspondence letters, Circumstances circumstances) {
        Instant now = circumstances.now();
        String client = dossier.client().id();
        List<Decision> decisions = new ArrayList<>();
        EpisodeReader reader = new EpisodeReader(client, letters, calendar(dossier));
        Declared declared = declared(circumstances.standing(client));
        Map<String, Episode> episodes = reader.read(letters.conversations());
        for (Map.Entry<String, Episode> entry : episodes.entrySet()) {
            String engagement = entry.getKey();
            Optional<InferredStage> inferred = letters.inferredStage(engagement, now);
            Stage stage = inferred.map(InferredStage::stage).orElseGet(() -> dossier.stageOf(engagement));
            NoteWriter.Gaps gaps = writer.gaps(dossier, engagement, stage);
            Rulings ruled = new Rulings(dossier.rulings(engagement, circumstances.rulings()));
            Matter matter = dossier.matter(
                    engagement,
                    stage,
                    letters,
                    inferred,
                    roster.practice().waits().getOrDefault(stage, Map.of()),
                    gaps.unspoken());
            Course course = Course.of(matter, entry.getValue(), ruled, calendar(dossier));
            Optional<Rhythm> rhythm = course.episode().open()
                    ? Optional.of(answering.rhythm(dossier, letters, course.episode(), now))
                    : Optional.empty();
            Situation situation = new Situation(
                    course.episode(),
                    course.rungs(),
                    rhythm.map(Rhythm::factor).orElse(1.0),
                    calendar(dossier),
                    dossier.standingIn(engagement),
                    declared,
                    circumstances.records(client),
                    course.anchor(),
                    matter.ledger(),
                    gaps.unclear(),
                    ruled,
                    new Surroundings(
                            firstSeen(letters, now),
                            circumstances.doubt().about(letters.accounts()),
                            roster.practice().draftWindow(),
                            circumstances.draftsToday(),
                            roster.practice().draftsPerDay()));
            decisions.add(new Decision(dossier, stage, inferred, situation, rhythm, Judge.judge(situation, now)));
        }
        return decisions;
    }

    /** The newest letter of each kind that concerns all that is written to the client. */
    private Declared declared(List<Journal.Standing> standing) {
        Map<Announcement, Activity> newest = new EnumMap<>(Announcement.class);
        for (Journal.Standing letter : standing) {
            if (directory.authorOf(letter.letter().envelope()) instanceof Author.Owner
                    || !letter.gist().genuine()) {
                continue;
            }
            Activity said = Activity.of(letter.letter(), letter.letter().sentAt(), Optional.of(letter.gist()));
            for (Announcement announcement : letter.gist().announces()) {
                newest.merge(announcement, said, (a, b) -> b.at().isAfter(a.at()) ? b : a);
            }
        }
        return new Declared(
                Optional.ofNullable(newest.get(Announcement.STOP_CONTACT)),
                Optional.ofNullable(newest.get(Announcement.DISPUTE)),
                Optional.ofNullable(newest.get(Announcement.SENSITIVE)));
    }

    private Instant firstSeen(Correspondence letters, Instant now) {
        return letters.accounts().stream()
                .map(this::firstSeen)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(now);
    }

    /** Once recorded it never changes. */
    private Optional<Instant> firstSeen(String account) {
        Optional<Instant> known = Optional.ofNullable(firstSeen.get(account)).or(() -> journal.firstSeen(account));
        known.ifPresent(at -> firstSeen.put(account, at));
        return known;
    }

    /** Clients of the same country and hours have one calendar: it counts its days but once. */
    WorkCalendar calendar(Dossier dossier) {
        return calendars.computeIfAbsent(dossier.calendar(), WorkCalendars::of);
    }
}
