package io.ghostnote.thread;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.mail.SubjectLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The letters to be put together, each mail once, oldest first. Of letters with one identifier that share subject or people the oldest
 * stands for all: they are copies of one mail. Others with that identifier stay letters of their own, but an answer that names the
 * identifier means the oldest.
 */
final class Roll {
    // The last two criteria make the order total, so that the order in which letters came never shows.
    private static final Comparator<Letter> ORDER = Comparator.comparing(Letter::sentAt)
            .thenComparing(letter -> letter.id().value())
            .thenComparing((a, b) -> a.equals(b) ? 0 : a.toString().compareTo(b.toString()));

    private final List<Letter> letters = new ArrayList<>();
    private final Map<MessageId, Integer> numbers;

    Roll(Collection<Letter> all, Familiarity familiarity) {
        List<Letter> sorted = new ArrayList<>(all);
        sorted.sort(ORDER);
        numbers = new HashMap<>(sorted.size() * 2);
        Map<MessageId, Set<String>> marks = new HashMap<>();
        for (Letter letter : sorted) {
            Integer holder = numbers.putIfAbsent(letter.id(), letters.size());
            if (holder == null) {
                letters.add(letter);
                continue;
            }
            Set<String> known = marks.computeIfAbsent(letter.id(), none -> marksOf(letters.get(holder), familiarity));
            Set<String> own = marksOf(letter, familiarity);
            if (!sameMail(own, known, familiarity.needed())) {
                letters.add(letter);
            }
            known.addAll(own);
        }
    }

    private static Set<String> marksOf(Letter letter, Familiarity familiarity) {
        Set<String> marks = new HashSet<>();
        marks.add("subject " + SubjectLine.key(letter.envelope().subject()));
        marks.addAll(familiarity.people(letter));
        return marks;
    }

    private static boolean sameMail(Set<String> own, Set<String> known, int needed) {
        int shared = 0;
        for (String mark : own) {
            if (known.contains(mark)) {
                if (mark.startsWith("subject ")) {
                    return true;
                }
                shared++;
            }
        }
        return shared >= needed;
    }

    List<Letter> letters() {
        return letters;
    }

    /** Numbers of letters by identifier; ghosts are added by the caller. */
    Map<MessageId, Integer> numbers() {
        return numbers;
    }
}
