package io.ghostnote.pass;

import io.ghostnote.client.Author;
import io.ghostnote.client.Directory;
import io.ghostnote.ladder.Activity;
import io.ghostnote.ladder.Argument;
import io.ghostnote.ladder.Cause;
import io.ghostnote.ladder.InferredStage;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.StageReader;
import io.ghostnote.ladder.Voices;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Bill;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import io.ghostnote.thread.Threader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One client's letters as conversations, with the answer to who speaks in them. */
final class Correspondence implements Voices {
    private final Dossier dossier;
    private final Directory directory;
    private final Map<MessageId, Gist> gists;
    private final Set<MessageId> notes;
    private final Map<MessageId, Known> letters = new LinkedHashMap<>();
    private final IdentityHashMap<Letter, Voice> voices = new IdentityHashMap<>();
    private final List<Conversation> conversations;
    private @Nullable Map<String, InferredStage> stages;

    /**
     * @param sightings all sightings of the letters to look at
     * @param gists what those of them say that have been read
     * @param notes identifiers of ghostnote's notes that were sent
     */
    Correspondence(
            Dossier dossier,
            Directory directory,
            Collection<Sighting> sightings,
            Map<MessageId, Gist> gists,
            Set<MessageId> notes) {
        this.dossier = dossier;
        this.directory = directory;
        this.gists = gists;
        this.notes = Set.copyOf(notes);
        Map<MessageId, List<Sighting>> byId = new LinkedHashMap<>();
        sightings.forEach(sighting -> byId.computeIfAbsent(sighting.letter().id(), id -> new ArrayList<>())
                .add(sighting));
        byId.forEach((id, seen) -> letters.put(id, Known.of(seen, Optional.ofNullable(gists.get(id)))));
        List<Letter> spoken = letters.values().stream()
                .filter(known -> of(known.letter()) != Voice.OWNER || known.delivered() || known.draftNow())
                .map(Known::letter)
                .toList();
        this.conversations = Threader.conversations(spoken, directory::isOwn);
    }

    List<Conversation> conversations() {
        return conversations;
    }

    Optional<Known> known(MessageId id) {
        return Optional.ofNullable(letters.get(id));
    }

    Collection<Known> all() {
        return letters.values();
    }

    /** The accounts in which letters of this client were seen. */
    Set<String> accounts() {
        Set<String> accounts = new HashSet<>();
        letters.values()
                .forEach(known -> known.sightings()
                        .forEach(sighting -> accounts.add(sighting.place().account())));
        return accounts;
    }

    /** The conversation with that first letter. */
    Optional<Conversation> conversation(MessageId id) {
        return conversations.stream()
                .filter(conversation -> conversation.id().equals(id))
                .findFirst();
    }

    /** Authors inside the conversations who are in nobody's configuration. */
    Set<Address> strangers() {
        Set<Address> strangers = new HashSet<>();
        for (Conversation conversation : conversations) {
            for (Letter letter : conversation.letters()) {
                if (of(letter) == Voice.STRANGER && letter.kind() == Kind.HUMAN) {
                    letter.envelope().from().forEach(strangers::add);
                }
            }
        }
        return strangers;
    }

    @Override
    public Voice of(Letter letter) {
        // by identity, for a letter is as many texts as it has addresses and ancestors
        Voice known = voices.get(letter);
        if (known == null) {
            known = voice(letter);
            voices.put(letter, known);
        }
        return known;
    }

    private Voice voice(Letter letter) {
        Author author = directory.authorOf(letter.envelope());
        if (author instanceof Author.Owner) {
            return Voice.OWNER;
        }
        return author instanceof Author.OfClient known
                        && known.ids().contains(dossier.client().id())
                ? Voice.CLIENT
                : Voice.STRANGER;
    }

    @Override
    public boolean draft(Letter letter) {
        Known known = letters.get(letter.id());
        return known != null && of(letter) == Voice.OWNER && known.draftNow();
    }

    @Override
    public boolean note(MessageId id) {
        return notes.contains(id);
    }

    @Override
    public boolean toClient(Letter letter, Conversation conversation) {
        Set<String> authors = new HashSet<>();
        for (Letter other : conversation.letters()) {
            if (of(other) != Voice.OWNER) {
                other.envelope().originators().forEach(address -> authors.add(address.baseKey()));
            }
        }
        return letter.envelope().recipients().stream()
                .anyMatch(address ->
                        directory.of(address).ids().contains(dossier.client().id())
                                || authors.contains(address.baseKey()));
    }

    @Override
    public String person(Letter letter) {
        boolean own = of(letter) == Voice.OWNER;
        return (own ? letter.envelope().recipients() : letter.envelope().from())
                .stream()
                        .filter(address -> directory
                                .of(address)
                                .ids()
                                .contains(dossier.client().id()))
                        .findFirst()
                        .map(dossier::person)
                        .orElse("");
    }

    @Override
    public Optional<Reason> nobodyAt(Letter letter) {
        List<Address> others = letter.envelope().recipients().stream()
                .filter(address -> !directory.isOwn(address))
                .toList();
        return !others.isEmpty() && others.stream().allMatch(Directory::isNoReply)
                ? Optional.of(Reason.of(
                        Cause.NOBODY_READS, Argument.address(others.get(0).spec())))
                : Optional.empty();
    }

    @Override
    public Optional<Gist> gist(Letter letter) {
        return Optional.ofNullable(gists.get(letter.id()));
    }

    @Override
    public boolean awaitsAction(Letter letter, String engagement) {
        return dossier.configuredStage(engagement)
                .map(Stage::awaitsAction)
                .orElseGet(() -> gist(letter).flatMap(Gist::carries).isPresent());
    }

    /** The stage that the letters tell; nothing where one is configured, or where they tell none. */
    Optional<InferredStage> inferredStage(String engagement, Instant now) {
        if (dossier.configuredStage(engagement).isPresent()) {
            return Optional.empty();
        }
        Map<String, InferredStage> known = stages;
        if (known == null) {
            known = StageReader.read(conversations, this);
            stages = known;
        }
        return Optional.ofNullable(known.get(engagement)).filter(stage -> stage.stands(now));
    }

    /** The owner's letter that brought the claim of that job with another sum than its ledger has. */
    Optional<Activity> contradiction(Engagement job) {
        List<Letter> bringing = conversations.stream()
                .filter(conversation -> engagement(conversation).equals(job.id()))
                .flatMap(conversation -> conversation.letters().stream())
                .filter(letter -> of(letter) == Voice.OWNER && !bill(letter).equals(Bill.NONE))
                .toList();
        boolean only = bringing.size() == 1 && job.ledger().size() == 1;
        return job.claim()
                .flatMap(claim -> bringing.stream()
                        .filter(letter -> claim.agreement(bill(letter), only) == Bill.Agreement.DIFFERS)
                        .findFirst())
                .map(letter -> Activity.of(letter, letter.sentAt(), gist(letter)));
    }

    private Bill bill(Letter letter) {
        return gist(letter).map(Gist::bill).orElse(Bill.NONE);
    }

    @Override
    public String engagement(Conversation conversation) {
        return dossier.engagementOf(conversation);
    }
}
