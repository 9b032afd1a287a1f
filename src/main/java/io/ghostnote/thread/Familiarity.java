package io.ghostnote.thread;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.SubjectLine;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What letters have in common besides identifiers: the subject below its marks and the people other than the owner. */
final class Familiarity {
    /** People of one letter that are compared; a letter to more is no conversation. */
    private static final int MOST_PEOPLE = 50;

    private final Predicate<Address> own;
    private final boolean ownerKnown;

    Familiarity(Predicate<Address> own, boolean ownerKnown) {
        this.own = own;
        this.ownerKnown = ownerKnown;
    }

    /** How many people two letters must share: both ends of a conversation when nobody says which of them is the owner. */
    int needed() {
        return ownerKnown ? 1 : 2;
    }

    Set<String> people(Letter letter) {
        Set<String> keys = new LinkedHashSet<>();
        collect(letter.envelope().from(), keys);
        collect(letter.envelope().to(), keys);
        collect(letter.envelope().cc(), keys);
        collect(letter.envelope().replyTo(), keys);
        return keys;
    }

    private void collect(Iterable<Address> addresses, Set<String> keys) {
        for (Address address : addresses) {
            if (keys.size() >= MOST_PEOPLE) {
                return;
            }
            if (!own.test(address)) {
                keys.add(address.baseKey());
            }
        }
    }

    boolean sharePeople(Letter a, Letter b) {
        Set<String> shared = people(a);
        shared.retainAll(people(b));
        return shared.size() >= needed();
    }

    static boolean sameSubject(Letter a, Letter b) {
        String key = SubjectLine.key(a.envelope().subject());
        return !SubjectLine.isGeneric(key)
                && key.equals(SubjectLine.key(b.envelope().subject()));
    }

    /** True when two letters may be put together on the word of a third. */
    boolean related(Letter a, Letter b) {
        return sameSubject(a, b) || sharePeople(a, b);
    }
}
