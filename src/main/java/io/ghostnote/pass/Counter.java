package io.ghostnote.pass;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Matters.Matter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the freelancer's wishes are heard: the command folders of one account (docs/folders.md).
 *
 * <p>The order of effects is what makes it safe. First the wish is in the journal, with the ruling that follows from it: after a crash
 * the same copy is known and is not a second wish. Then the message is put back: were it put back first, a crash would lose the wish.
 * Only then is the wish closed: one that is open and whose message is gone from the command folder has been put back before a crash.
 */
final class Counter {
    private static final Duration SNOOZE = Duration.ofDays(7);

    /** The rest waits for the next pass: whoever drops a whole folder of mail here does not hold up everything else. */
    private static final int AT_ONCE = 200;

    private final String account;
    private final Mailbox mailbox;
    private final Journal journal;
    private final Matters matters;
    private final WayBack wayBack;
    private final Heard heard;
    private final Instant now;
    private final Map<String, FolderMark> marks;
    private final List<Wish> open;
    private final Set<List<Object>> ruled = new HashSet<>();

    Counter(
            String account,
            Mailbox mailbox,
            Journal journal,
            Matters matters,
            WayBack wayBack,
            Heard heard,
            Map<String, FolderMark> marks,
            Instant now) {
        this.account = account;
        this.mailbox = mailbox;
        this.journal = journal;
        this.matters = matters;
        this.wayBack = wayBack;
        this.heard = heard;
        this.marks = Map.copyOf(marks);
        this.open = journal.wishes(account);
        this.now = now;
    }

    /** Hears what lies in these folders. */
    void serve(List<FolderView> folders) throws MailboxException {
        for (Role role : CommandFolders.ROLES) {
            for (FolderView view : folders) {
                if (view.role() == role) {
                    serve(view);
                }
            }
        }
        for (Wish wish : open) {
            if (folders.stream()
                    .noneMatch(view -> view.name().equals(wish.place().folder()))) {
                close(wish);
            }
        }
    }

    /** Only looks, for a pass that writes nothing: what lies in these folders is not missing elsewhere. */
    void look(List<FolderView> folders) throws MailboxException {
        for (FolderView view : folders) {
            if (view.messages() > 0) {
                List<Slip> slips = new ArrayList<>();
                FolderMark unused = read(view, slips);
                slips.forEach(slip -> heard.away(slip.letter().id()));
            }
        }
    }

    private void serve(FolderView view) throws MailboxException {
        List<Wish> here = open.stream()
                .filter(wish -> wish.place().folder().equals(view.name()))
                .toList();
        FolderMark mark = marks.get(view.name());
        if (mark != null && here.isEmpty() && (view.messages() == 0 || mark.unchanged(view))) {
            return;
        }
        List<Slip> slips = new ArrayList<>();
        FolderMark seen = read(view, slips);
        boolean all = slips.size() < AT_ONCE;
        for (Wish wish : here) {
            if (all && slips.stream().noneMatch(slip -> slip.place().equals(wish.place()))) {
                adopt(wish, slips);
            }
        }
        for (Slip slip : slips) {
            serve(slip);
        }
        if (all) {
            record(seen);
        }
    }

    private FolderMark read(FolderView view, List<Slip> slips) throws MailboxException {
        FolderNews news = mailbox.read(view, null, 1, new TreeSet<>(), LocalDate.EPOCH, (chunk, total) -> {
            for (RawHeader raw : chunk) {
                // What is marked as deleted has been taken out already, by us or by the freelancer.
                if (!raw.deleted() && slips.size() < AT_ONCE) {
                    Place place = new Place(account, view.name(), view.uidValidity(), raw.uid());
                    slips.add(Slip.of(raw, place, view.role()));
                }
            }
        });
        return news.mark();
    }

    /** The copy of that wish is not there under its number: it was put back, or the folder has new numbers. */
    private void adopt(Wish wish, List<Slip> slips) throws MailboxException {
        Optional<Slip> renumbered = slips.stream()
                .filter(slip -> slip.place().uidValidity() != wish.place().uidValidity())
                .filter(slip -> wish.about().equals(Optional.of(slip.letter().id())))
                .findFirst();
        if (renumbered.isPresent()) {
            journal.hear(new Wish(renumbered.get().place(), wish.about(), wish.at()), List.of(), List.of());
        }
        close(wish);
    }

    private void serve(Slip slip) throws MailboxException {
        MessageId id = slip.letter().id();
        Optional<Wish> known = journal.wishes(account).stream()
                .filter(wish -> wish.place().equals(slip.place()))
                .findFirst();
        Wish wish = known.isPresent() ? known.get() : hear(slip);
        // Until it is back: whatever fails now, it is not taken for deleted.
        heard.away(id);
        try {
            if (wayBack.put(slip, wish).isPresent()) {
                close(wish);
                heard.back(id);
            }
        } catch (MailboxException e) {
            if (e.failure().passing()) {
                throw e;
            }
            heard.remark(
                    account,
                    "a message in " + slip.place().folder() + " could not be put back and is tried again: "
                            + e.getMessage());
        }
    }

    private void close(Wish wish) throws MailboxException {
        if (wish.about().isPresent()) {
            wayBack.recognize(wish.about().get(), account);
        }
        journal.putBack(wish);
    }

    private Wish hear(Slip slip) {
        Set<Matter> about = matters.of(slip.letter());
        // Of what is no client's business nothing is kept but its place (docs/product.md promise 6).
        Wish wish = new Wish(
                slip.place(),
                about.isEmpty() ? Optional.empty() : Optional.of(slip.letter().id()),
                now);
        List<Ruling> rulings = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        Ruling.Word word = word(slip.role());
        for (Matter matter : about) {
            // Several messages of one conversation, put there together, are one wish.
            if (ruled.add(List.of(matter, word))) {
                Optional<Instant> until = word == Ruling.Word.SNOOZE ? Optional.of(now.plus(SNOOZE)) : Optional.empty();
                rulings.add(new Ruling(
                        matter.client(),
                        matter.engagement(),
                        word,
                        Optional.of(slip.letter().id()),
                        now,
                        until));
                String sentence = sentence(slip.role()) + ": you put a message into "
                        + slip.place().folder();
                events.add(new Event(now, matter.client(), matter.engagement(), code(word), sentence));
                heard.remark(account, matter + ": " + sentence);
            }
        }
        if (about.isEmpty()) {
            heard.remark(
                    account,
                    "a message in " + slip.place().folder()
                            + " belongs to no client's conversation: it is put back, and nothing follows from it");
        }
        journal.hear(wish, rulings, events);
        return wish;
    }

    private void record(FolderMark mark) {
        synchronized (journal) {
            journal.record(new FolderBatch(account, mark.folder(), false, List.of(), List.of(), Map.of(), mark));
        }
    }

    private static Ruling.Word word(Role role) {
        return switch (role) {
            case PAUSE -> Ruling.Word.PAUSE;
            case SNOOZE -> Ruling.Word.SNOOZE;
            case CLOSE -> Ruling.Word.CLOSE;
            case NEVER -> Ruling.Word.NEVER;
            default -> throw new IllegalArgumentException("no command folder: " + role);
        };
    }

    private static String sentence(Role role) {
        return switch (role) {
            case PAUSE -> "paused";
            case SNOOZE -> "held for a week";
            case CLOSE -> "the closing note comes next";
            default -> "never written to again";
        };
    }

    private static String code(Ruling.Word word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
