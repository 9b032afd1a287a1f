package io.ghostnote.thread;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Letters to conversations, by the algorithm of Jamie Zawinski and RFC 5256 (REFERENCES) with one change: a letter speaks for itself
 * only. What it says about the order of other letters is believed when these have subject or people in common, so that no forged
 * References field joins two conversations. Then the provider's thread ids join, and at last {@link SubjectJoin}.
 *
 * <p>The result depends on the set of letters alone, not on their order; the time is near-linear in letters and references.
 */
public final class Threader {
    private final List<Letter> letters;
    private final Map<MessageId, Integer> numbers;
    private final Familiarity familiarity;
    // Trees tell whether a link would close a loop; groups are the conversations. Both count letters first, then
    // ghosts.
    private final Sets trees;
    private final Sets groups;
    private int[] parent;
    private int nodes;

    private Threader(Collection<Letter> all, Familiarity familiarity) {
        Roll roll = new Roll(all, familiarity);
        this.letters = roll.letters();
        this.numbers = roll.numbers();
        this.familiarity = familiarity;
        this.trees = new Sets(letters.size() * 2);
        this.groups = new Sets(letters.size() * 2);
        this.parent = new int[Math.max(16, letters.size() * 2)];
        for (int i = 0; i < letters.size(); i++) {
            add(true);
        }
    }

    /** The conversations when nobody says who the owner is: a subject then joins letters only when two people are the same. */
    public static List<Conversation> conversations(Collection<Letter> letters) {
        return new Threader(letters, new Familiarity(address -> false, false)).run();
    }

    /**
     * The conversations, ordered by their first letters.
     *
     * @param own tells the owner's addresses, which have no part in deciding whether two letters belong together
     */
    public static List<Conversation> conversations(Collection<Letter> letters, Predicate<Address> own) {
        return new Threader(letters, new Familiarity(own, true)).run();
    }

    private List<Conversation> run() {
        for (int letter = 0; letter < letters.size(); letter++) {
            claims(letter);
        }
        byProvider();
        int[] ancestors = Lineage.nearestLetters(parent, nodes, letters.size());
        new SubjectJoin(letters, groups, ancestors, familiarity).run();
        return build(ancestors);
    }

    private int add(boolean letter) {
        if (nodes == parent.length) {
            parent = Arrays.copyOf(parent, nodes * 2);
        }
        parent[nodes] = Sets.NONE;
        trees.add(letter);
        groups.add(letter);
        return nodes++;
    }

    /** The letter's ancestors as it names them, oldest first, itself left out (RFC 5256 section 2.2, REFERENCES, step 1). */
    private List<MessageId> chain(Letter letter) {
        List<MessageId> chain = new ArrayList<>(letter.ancestry().references());
        chain.remove(letter.id());
        boolean nothingNamed = chain.isEmpty();
        // In-Reply-To that names no letter here is often an address or a phrase; References are the better word then.
        letter.ancestry().inReplyTo().stream()
                .filter(id -> !id.equals(letter.id()) && !chain.contains(id))
                .filter(id -> nothingNamed || present(id))
                .findFirst()
                .ifPresent(chain::add);
        return chain;
    }

    private boolean present(MessageId id) {
        Integer number = numbers.get(id);
        return number != null && number < letters.size();
    }

    private void claims(int letter) {
        List<MessageId> chain = chain(letters.get(letter));
        int child = letter;
        for (int i = chain.size() - 1; i >= 0; i--) {
            Integer known = numbers.get(chain.get(i));
            int above = known == null ? add(false) : known;
            if (known == null) {
                numbers.put(chain.get(i), above);
            }
            if (above != child && !claim(letter, child, above)) {
                return;
            }
            child = above;
        }
    }

    /** Takes the letter's word that one node answers another; false when it is not believed. */
    private boolean claim(int letter, int child, int above) {
        boolean ofItself = child == letter;
        if (!ofItself && !groups.together(child, above) && !believable(letter, child, above)) {
            return false;
        }
        groups.union(child, above);
        boolean mayHang = ofItself || child >= letters.size() || answersNothing(child);
        if (mayHang && parent[child] == Sets.NONE && !trees.together(child, above)) {
            parent[child] = above;
            trees.union(child, above);
        }
        return true;
    }

    private boolean believable(int letter, int child, int above) {
        int others = groups.lettersWith(child) - (groups.together(child, letter) ? 1 : 0);
        if (others <= 0 || groups.lettersWith(above) == 0) {
            return true;
        }
        return familiarity.related(letters.get(groups.firstLetter(child)), letters.get(groups.firstLetter(above)));
    }

    private boolean answersNothing(int letter) {
        Letter at = letters.get(letter);
        return at.ancestry().references().isEmpty() && at.ancestry().inReplyTo().isEmpty();
    }

    private void byProvider() {
        Map<String, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            int letter = i;
            letters.get(i).ancestry().providerThread().ifPresent(thread -> {
                Integer first = firstOf.putIfAbsent(thread, letter);
                if (first != null) {
                    groups.union(first, letter);
                }
            });
        }
    }

    private List<Conversation> build(int[] ancestors) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < letters.size(); i++) {
            members.computeIfAbsent(groups.firstLetter(i), none -> new ArrayList<>())
                    .add(i);
        }
        List<Conversation> conversations = new ArrayList<>(members.size());
        Map<MessageId, Integer> taken = new HashMap<>();
        for (List<Integer> group : members.values()) {
            List<Letter> own = new ArrayList<>(group.size());
            Map<MessageId, MessageId> parents = new HashMap<>();
            Set<MessageId> ids = new HashSet<>();
            for (int number : group) {
                Letter letter = letters.get(number);
                if (!ids.add(letter.id())) {
                    continue;
                }
                own.add(letter);
                if (ancestors[number] != Sets.NONE) {
                    MessageId above = letters.get(ancestors[number]).id();
                    if (!above.equals(letter.id())) {
                        parents.put(letter.id(), above);
                    }
                }
            }
            conversations.add(new Conversation(distinct(own.get(0).id(), taken), own, parents));
        }
        return conversations;
    }

    /** Two unrelated mails may carry one identifier; their conversations still need two names. */
    private static MessageId distinct(MessageId id, Map<MessageId, Integer> taken) {
        int count = taken.merge(id, 1, Integer::sum);
        if (count == 1) {
            return id;
        }
        String inner = id.value().substring(1, id.value().length() - 1);
        return distinct(new MessageId("<" + count + "." + inner + ">"), taken);
    }
}
