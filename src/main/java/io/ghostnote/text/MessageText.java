package io.ghostnote.text;

import io.ghostnote.mail.MimeContent;
import io.ghostnote.mail.MimePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a message that are its text, quotations included, and what of it could not be read. */
final class MessageText {
    private static final int LONGEST = 256 * 1024;

    private final Set<String> unread = new LinkedHashSet<>();

    private MessageText() {}

    /** Text of a message, HTML made plain, with what was said of it. */
    record Read(String text, List<String> unread) {}

    static Read of(MimeContent content) {
        return new MessageText().read(content);
    }

    private Read read(MimeContent content) {
        unread.addAll(content.faults());
        content.parts().stream()
                .filter(part -> part.type().equals("application/pgp-encrypted"))
                .forEach(part -> unread.add("encrypted with OpenPGP"));
        String text = joined(chosen(content.parts(), false));
        if (text.isBlank()) {
            // Some programs send the text itself as an attachment, or with a file name.
            text = joined(chosen(content.parts(), true));
        }
        return new Read(text, List.copyOf(unread));
    }

    /** The readable parts: of alternatives the plainest that says anything (RFC 2046 section 5.1.4), of all others each. */
    private List<MimePart> chosen(List<MimePart> parts, boolean attached) {
        Map<Integer, Integer> branches = new HashMap<>();
        Map<Integer, String> types = new HashMap<>();
        for (String type : List.of("text/plain", "text/html")) {
            for (MimePart part : parts) {
                int group = part.place().group();
                if (group > 0 && !branches.containsKey(group) && part.type().equals(type) && readable(part, attached)) {
                    branches.put(group, part.place().branch());
                    types.put(group, type);
                }
            }
        }
        List<MimePart> chosen = new ArrayList<>();
        boolean plain = false;
        for (MimePart part : parts) {
            int group = part.place().group();
            boolean mine = group == 0
                    || (part.place().branch() == branches.getOrDefault(group, -1)
                            && part.type().equals(types.getOrDefault(group, "")));
            if (mine && isText(part) && readable(part, attached)) {
                chosen.add(part);
                plain |= part.type().equals("text/plain");
            }
        }
        // A page beside plain text, not declared as its alternative, is one all the same in most programs' mail.
        if (plain && chosen.get(0).type().equals("text/plain")) {
            chosen.removeIf(
                    part -> part.type().equals("text/html") && part.place().group() == 0);
        }
        return chosen;
    }

    private static boolean isText(MimePart part) {
        return part.type().equals("text/plain")
                || part.type().equals("text/html")
                || part.type().equals("text/enriched")
                || part.type().equals("application/xhtml+xml");
    }

    private boolean readable(MimePart part, boolean attached) {
        return isText(part) && (attached || !part.attachment()) && !part.text().isBlank();
    }

    private String joined(List<MimePart> parts) {
        StringBuilder out = new StringBuilder();
        for (MimePart part : parts) {
            if (out.length() >= LONGEST) {
                unread.add("cut at " + LONGEST + " characters");
                break;
            }
            part.doubt().ifPresent(unread::add);
            if (out.length() > 0) {
                out.append('\n');
            }
            out.append(text(part));
        }
        return out.toString();
    }

    private String text(MimePart part) {
        String text = part.text();
        if (!part.type().equals("text/plain")) {
            return HtmlText.of(text, unread);
        }
        String lines = Lines.withLineFeeds(text);
        String flat = switch (part.flow()) {
            case FIXED -> lines;
            case FLOWED -> Flowed.unfolded(lines, false);
            case FLOWED_DELSP -> Flowed.unfolded(lines, true);
        };
        return Shells.without(flat, unread);
    }
}
