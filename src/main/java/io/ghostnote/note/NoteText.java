package io.ghostnote.note;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a note as plain text in paragraphs of lines; a line holds no line break. Isolates around inserted values and, where a
 * line would start in the wrong direction, a mark are already in place.
 *
 * @param greeting lines of the greeting block
 * @param body paragraphs between greeting and closing; never empty
 * @param closing lines of the closing formula, name and signature
 * @param model the text that was used, such as {@code GENERAL.S1}
 * @param reasons why other texts were not used, one sentence each; empty when the first choice was used
 */
public record NoteText(
        Language language,
        List<String> greeting,
        List<List<String>> body,
        List<String> closing,
        String model,
        List<String> reasons)
        implements Composition {

    public NoteText {
        greeting = List.copyOf(greeting);
        body = body.stream().map(List::copyOf).toList();
        closing = List.copyOf(closing);
        reasons = List.copyOf(reasons);
    }

    /** All paragraphs in order. */
    public List<List<String>> paragraphs() {
        List<List<String>> all = new ArrayList<>();
        all.add(greeting);
        all.addAll(body);
        all.add(closing);
        return all;
    }

    /** The whole text: lines ended by line feeds, paragraphs apart by an empty line. */
    public String plain() {
        StringBuilder out = new StringBuilder();
        for (List<String> paragraph : paragraphs()) {
            if (out.length() > 0) {
                out.append('\n');
            }
            paragraph.forEach(line -> out.append(line).append('\n'));
        }
        return out.toString();
    }

    /** The body alone, as {@link #plain()} writes it. */
    public String bodyText() {
        return String.join(
                "\n\n", body.stream().map(lines -> String.join("\n", lines)).toList());
    }
}
