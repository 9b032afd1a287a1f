package io.ghostnote.ladder;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A client's correspondence, written down letter by letter. The conversation of a letter is a label and never guessed; what stands before
 * a slash in the label is the engagement.
 */
final class Mail implements Voices {
    static final String OWNER = "sami@haddad.example";
    static final String LAYLA = "layla@noor.example";
    static final String COLLEAGUE = "omar@noor.example";
    static final String STRANGER = "printer@press.example";
    static final String DAEMON = "mailer-daemon@relay.example";

    private final List<Letter> letters = new ArrayList<>();
    private final Map<MessageId, String> labels = new HashMap<>();
    private final Map<MessageId, MessageId> parents = new HashMap<>();
    private final Set<MessageId> drafts = new HashSet<>();
    private final Set<MessageId> notes = new HashSet<>();
    private final Map<MessageId, Gist> gists = new HashMap<>();
    boolean awaitsAction;
    private int count;

    MessageId write(String label, Instant at, String from, String to, Kind kind) {
        return write(nextId(), label, at, from, to, kind);
    }

    MessageId write(MessageId id, String label, Instant at, String from, String to, Kind kind) {
        Envelope envelope = new Envelope(
                List.of(address(from)), Optional.empty(), List.of(), List.of(address(to)), List.of(), "About " + label);
        letters.add(new Letter(id, at, envelope, Ancestry.NONE, kind));
        labels.put(id, label);
        return id;
    }

    MessageId nextId() {
        count++;
        return new MessageId("<m" + count + "@test.example>");
    }

    MessageId owner(String label, Instant at) {
        return write(label, at, OWNER, LAYLA, Kind.HUMAN);
    }

    MessageId client(String label, Instant at) {
        return write(label, at, LAYLA, OWNER, Kind.HUMAN);
    }

    MessageId autoReply(String label, Instant at, String from) {
        return write(label, at, from, OWNER, Kind.AUTO_REPLY);
    }

    MessageId bounce(String label, Instant at) {
        return write(label, at, DAEMON, OWNER, Kind.BOUNCE);
    }

    MessageId draft(String label, Instant at) {
        MessageId id = owner(label, at);
        drafts.add(id);
        return id;
    }

    /** Puts a note into Drafts. */
    void draft(MessageId id, String label, Instant at) {
        write(id, label, at, OWNER, LAYLA, Kind.HUMAN);
        drafts.add(id);
    }

    /** A note that was sent, under its own identifier or another. */
    void sentNote(MessageId id, String label, Instant at) {
        remove(id);
        write(id, label, at, OWNER, LAYLA, Kind.HUMAN);
        notes.add(id);
    }

    void answers(MessageId child, MessageId parent) {
        parents.put(child, parent);
    }

    /** The letter has been read, and says this. */
    void says(MessageId id, Gist gist) {
        gists.put(id, gist);
    }

    void remove(MessageId id) {
        letters.removeIf(letter -> letter.id().equals(id));
        drafts.remove(id);
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** The same letters, found in another order. */
    List<Conversation> shuffled(long seed) {
        List<Letter> found = new ArrayList<>(letters);
        Collections.shuffle(found, new Random(seed));
        List<Conversation> conversations = thread(found);
        Collections.shuffle(conversations, new Random(seed + 1));
        return conversations;
    }

    List<Conversation> conversations() {
        return thread(letters);
    }

    List<Conversation> conversations(Set<MessageId> only) {
        return thread(
                letters.stream().filter(letter -> only.contains(letter.id())).toList());
    }

    private List<Conversation> thread(Collection<Letter> found) {
        Map<String, List<Letter>> byLabel = new TreeMap<>();
        for (Letter letter : found) {
            byLabel.computeIfAbsent(label(letter.id()), label -> new ArrayList<>())
                    .add(letter);
        }
        List<Conversation> conversations = new ArrayList<>();
        for (List<Letter> together : byLabel.values()) {
            together.sort(Comparator.comparing(Letter::sentAt)
                    .thenComparing(letter -> letter.id().value()));
            Map<MessageId, MessageId> known = new HashMap<>();
            for (Letter letter : together) {
                MessageId parent = parents.get(letter.id());
                if (parent != null
                        && together.stream().anyMatch(other -> other.id().equals(parent))) {
                    known.put(letter.id(), parent);
                }
            }
            conversations.add(new Conversation(together.get(0).id(), together, known));
        }
        return conversations;
    }

    private String label(MessageId id) {
        return labels.getOrDefault(id, "");
    }

    private static Address address(String spec) {
        int at = spec.indexOf('@');
        return new Address("", spec.substring(0, at), spec.substring(at + 1));
    }

    @Override
    public Voice of(Letter letter) {
        Address from = letter.envelope().from().get(0);
        if (from.spec().equals(OWNER)) {
            return Voice.OWNER;
        }
        return from.domain().equals("noor.example") ? Voice.CLIENT : Voice.STRANGER;
    }

    @Override
    public boolean draft(Letter letter) {
        return drafts.contains(letter.id());
    }

    @Override
    public boolean note(MessageId id) {
        return notes.contains(id);
    }

    @Override
    public boolean toClient(Letter letter, Conversation conversation) {
        return letter.envelope().recipients().stream()
                .anyMatch(to -> to.domain().equals("noor.example")
                        || conversation.letters().stream()
                                .anyMatch(other -> other.envelope().from().contains(to)));
    }

    @Override
    public String person(Letter letter) {
        Address person = of(letter) == Voice.OWNER
                ? letter.envelope().recipients().get(0)
                : letter.envelope().from().get(0);
        return person.spec().equals(LAYLA) ? "" : person.spec();
    }

    @Override
    public Optional<Reason> nobodyAt(Letter letter) {
        boolean nobody = letter.envelope().recipients().stream()
                .allMatch(to -> to.local().startsWith("no-reply"));
        return nobody
                ? Optional.of(Reason.of(Cause.NOBODY_READS, Argument.address("no-reply@noor.example")))
                : Optional.empty();
    }

    @Override
    public Optional<Gist> gist(Letter letter) {
        return Optional.ofNullable(gists.get(letter.id()));
    }

    @Override
    public boolean awaitsAction(Letter letter, String engagement) {
        return awaitsAction
                || Optional.ofNullable(gists.get(letter.id()))
                        .flatMap(Gist::carries)
                        .isPresent();
    }

    @Override
    public String engagement(Conversation conversation) {
        String label = label(conversation.id());
        int slash = label.indexOf('/');
        return slash < 0 ? "" : label.substring(0, slash);
    }
}
