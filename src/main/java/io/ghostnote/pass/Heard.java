package io.ghostnote.pass;

import io.ghostnote.mail.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one pass has met in command folders; accounts may be read at the same time. */
final class Heard {
    private final Set<MessageId> away = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> remarks = new ConcurrentHashMap<>();

    /** The message lies in a command folder and not where it came from: that it is not there says nothing. */
    void away(MessageId id) {
        away.add(id);
    }

    void back(MessageId id) {
        away.remove(id);
    }

    boolean isAway(MessageId id) {
        return away.contains(id);
    }

    /** A sentence for the freelancer. */
    void remark(String account, String sentence) {
        remarks.merge(account, List.of(sentence), (before, more) -> {
            List<String> all = new ArrayList<>(before);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    List<String> remarks(String account) {
        return remarks.getOrDefault(account, List.of());
    }
}
