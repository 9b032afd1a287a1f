package io.ghostnote.thread;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.SubjectLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers whose ancestry leads nowhere, because a provider rewrote identifiers or a mail program left them out, join the conversation
 * they seem to continue: marked as an answer, the same base subject, somebody besides the owner in both, and no more than sixty days
 * between. Empty and generic subjects never join.
 */
final class SubjectJoin {
    private static final String NOBODY = "";
    private static final Duration WINDOW = Duration.ofDays(60);

    private final List<Letter> letters;
    private final Sets groups;
    private final int[] ancestors;
    private final Familiarity familiarity;
    private final String[] keys;
    private final boolean[] answers;

    SubjectJoin(List<Letter> letters, Sets groups, int[] ancestors, Familiarity familiarity) {
        this.letters = letters;
        this.groups = groups;
        this.ancestors = ancestors;
        this.familiarity = familiarity;
        this.keys = new String[letters.size()];
        this.answers = new boolean[letters.size()];
    }

    /** Joins groups and enters the ancestors that follow from that. */
    void run() {
        boolean[] lost = new boolean[letters.size()];
        Set<String> wanted = new HashSet<>();
        Map<String, SubjectLine.Marks> read = new HashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            String subject = letters.get(i).envelope().subject();
            // Most letters of a mailbox share their subject with another.
            SubjectLine.Marks marks = read.computeIfAbsent(subject, SubjectLine::marks);
            keys[i] = marks.key();
            answers[i] = marks.answer();
            lost[i] = answers[i] && ancestors[i] == Sets.NONE && !SubjectLine.isGeneric(keys[i]);
            if (lost[i]) {
                wanted.add(keys[i]);
            }
        }
        // Per subject the latest letter of each person: no letter is ever compared with all others.
        Map<String, Map<String, Integer>> latest = new HashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            if (!wanted.contains(keys[i])) {
                continue;
            }
            Set<String> people = familiarity.people(letters.get(i));
            if (people.isEmpty()) {
                // Notes to oneself have nobody else on either side.
                people.add(NOBODY);
            }
            Map<String, Integer> seen = latest.computeIfAbsent(keys[i], none -> new HashMap<>());
            if (lost[i] && groups.firstLetter(i) == i) {
                join(i, people, seen);
            }
            for (String person : people) {
                seen.put(person, i);
            }
        }
    }

    private void join(int letter, Set<String> people, Map<String, Integer> seen) {
        int best = Sets.NONE;
        for (String person : people) {
            int candidate = seen.getOrDefault(person, Sets.NONE);
            if (candidate > best && near(candidate, letter) && enoughShared(person, candidate, letter)) {
                best = candidate;
            }
        }
        if (best != Sets.NONE) {
            int root = groups.firstLetter(best);
            groups.union(letter, best);
            // RFC 5256 section 2.2, REFERENCES, step 5: an answer goes below the letter whose subject it answers.
            if (root != letter && !answers[root] && keys[root].equals(keys[letter])) {
                ancestors[letter] = root;
            }
        }
    }

    private boolean near(int earlier, int later) {
        Duration between = Duration.between(
                letters.get(earlier).sentAt(), letters.get(later).sentAt());
        return between.compareTo(WINDOW) <= 0;
    }

    private boolean enoughShared(String person, int a, int b) {
        return familiarity.needed() == 1
                || person.equals(NOBODY)
                || familiarity.sharePeople(letters.get(a), letters.get(b));
    }
}
