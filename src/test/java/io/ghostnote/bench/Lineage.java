package io.ghostnote.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The identifiers in a message's header. One in five answers is broken in a way that real mail is: a field missing, the chain cut, both
 * missing, or a parent that never came.
 *
 * @param ancestors all before it, oldest first, whatever the header says of them
 * @param answers In-Reply-To, none or one
 * @param references References as written
 */
record Lineage(String id, List<String> ancestors, List<String> answers, List<String> references) {
    static Lineage first(String id) {
        return new Lineage(id, List.of(), List.of(), List.of());
    }

    static Lineage answerOnly(String id, String parent) {
        return new Lineage(id, List.of(parent), List.of(parent), List.of());
    }

    static Lineage next(String id, Lineage parent, SplittableRandom random) {
        List<String> all = with(parent.ancestors(), parent.id());
        List<String> answer = List.of(parent.id());
        int kind = random.nextInt(200);
        if (kind < 160) {
            return new Lineage(id, all, answer, all);
        } else if (kind < 174) {
            return new Lineage(id, all, List.of(), all);
        } else if (kind < 186) {
            return new Lineage(id, all, answer, List.of());
        } else if (kind < 194) {
            return new Lineage(id, all, List.of(), List.of());
        } else if (kind < 197) {
            return new Lineage(id, all, answer, all.subList(Math.max(0, all.size() - 3), all.size()));
        }
        String ghost = "ghost." + id;
        return new Lineage(id, all, List.of(ghost), with(all, ghost));
    }

    private static List<String> with(List<String> list, String one) {
        List<String> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
