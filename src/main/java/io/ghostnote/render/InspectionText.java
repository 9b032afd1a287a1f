package io.ghostnote.render;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Inspection;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Announcement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code inspect} tells people. */
public final class InspectionText {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 1_000;

    private InspectionText() {}

    /** The lines about one message. */
    public static List<String> message(String file, Inspection seen) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + InspectionWords.kind(seen) + ", "
                + seen.language().tag());
        seen.back().ifPresent(day -> lines.add("  back on " + day));
        if (!seen.kind().failed().isEmpty()) {
            lines.add("  not delivered to " + String.join(", ", seen.kind().failed())
                    + (seen.kind().status().isEmpty() ? "" : " (" + seen.kind().status() + ")"));
        }
        lines.add("  expects an answer: " + InspectionWords.expects(seen));
        if (!seen.announcements().kinds().isEmpty()) {
            lines.add("  announces: "
                    + seen.announcements().kinds().stream()
                            .map(Announcement::word)
                            .collect(Collectors.joining(", "))
                    + seen.until().map(day -> ", for " + day).orElse(""));
        }
        InspectionWords.reasons(seen).forEach(reason -> lines.add("  because " + reason));
        if (!seen.visible().text().isEmpty()) {
            seen.visible().text().lines().forEach(line -> lines.add("  | " + line));
        }
        return lines.stream().map(InspectionText::safe).toList();
    }

    /** The conversations as trees. */
    public static List<String> threads(List<Conversation> conversations) {
        List<String> lines = new ArrayList<>();
        for (Conversation conversation : conversations) {
            lines.add(conversation.id().value() + "  " + conversation.letters().size()
                    + (conversation.letters().size() == 1 ? " message" : " messages"));
            Map<MessageId, Integer> depths = new HashMap<>();
            for (Letter letter : conversation.letters()) {
                MessageId parent = conversation.parents().get(letter.id());
                int depth = parent == null ? 1 : depths.getOrDefault(parent, 0) + 1;
                depths.put(letter.id(), depth);
                String who = letter.envelope().from().stream()
                        .findFirst()
                        .map(from -> from.spec())
                        .orElse("somebody");
                lines.add("  ".repeat(Math.min(depth, DEEPEST)) + letter.sentAt() + "  " + who + "  "
                        + letter.envelope().subject());
            }
        }
        return lines.stream().map(InspectionText::safe).toList();
    }

    /** The line's indent stays; of the rest nothing that could drive a terminal. */
    private static String safe(String line) {
        int content = line.length() - line.stripLeading().length();
        return line.substring(0, content) + Plain.line(line, LONGEST);
    }
}
