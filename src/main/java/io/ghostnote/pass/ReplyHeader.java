package io.ghostnote.pass;

import io.ghostnote.client.Directory;
import io.ghostnote.ladder.Voices;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.thread.Conversation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an answer in a thread goes to and where it stands (docs/etiquette.md section 5, RFC 5322 section 3.6.4).
 *
 * @param parent the letter that is answered: the newest of the thread that a person wrote
 * @param from the owner's address used in the thread
 * @param inReplyTo the parent's identifier; nothing when it never had one
 * @param references the chain before the parent, oldest first
 */
public record ReplyHeader(
        Letter parent,
        Address from,
        List<Address> to,
        List<Address> cc,
        Optional<MessageId> inReplyTo,
        List<MessageId> references) {

    public ReplyHeader {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
    }

    /** The header of an answer to the conversation; nothing when nobody is left to write to or the owner never wrote in it. */
    static Optional<ReplyHeader> of(Conversation conversation, Voices voices, Directory directory) {
        List<Letter> spoken = conversation.letters().stream()
                .filter(letter -> !voices.draft(letter))
                .filter(letter -> voices.of(letter) == Voices.Voice.OWNER || letter.kind() == Kind.HUMAN)
                .sorted(Comparator.comparing(Letter::sentAt))
                .toList();
        Optional<Letter> own = last(spoken, voices, true);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Optional<Letter> theirs = last(spoken, voices, false);
        List<Address> to = new ArrayList<>();
        List<Address> cc = new ArrayList<>();
        if (theirs.isPresent()) {
            List<Address> reply = theirs.get().envelope().replyTo();
            to.addAll(reply.isEmpty() ? theirs.get().envelope().from() : reply);
            cc.addAll(theirs.get().envelope().recipients());
        } else {
            to.addAll(own.get().envelope().to());
            cc.addAll(own.get().envelope().cc());
        }
        Set<String> taken = new LinkedHashSet<>();
        List<Address> toClean = clean(to, directory, taken);
        List<Address> ccClean = clean(cc, directory, taken);
        if (toClean.isEmpty()) {
            return Optional.empty();
        }
        Letter parent = spoken.get(spoken.size() - 1);
        boolean named = !parent.id().synthetic();
        return Optional.of(new ReplyHeader(
                parent,
                own.get().envelope().from().get(0),
                toClean,
                ccClean,
                named ? Optional.of(parent.id()) : Optional.empty(),
                parent.ancestry().chain()));
    }

    private static Optional<Letter> last(List<Letter> letters, Voices voices, boolean owner) {
        return letters.stream()
                .filter(letter -> (voices.of(letter) == Voices.Voice.OWNER) == owner)
                .reduce((older, newer) -> newer);
    }

    private static List<Address> clean(List<Address> addresses, Directory directory, Set<String> taken) {
        Map<String, Address> kept = new LinkedHashMap<>();
        for (Address address : addresses) {
            if (!directory.isOwn(address) && !Directory.isNoReply(address) && taken.add(address.key())) {
                kept.put(address.key(), address);
            }
        }
        return List.copyOf(kept.values());
    }
}
