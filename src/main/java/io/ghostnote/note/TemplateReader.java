package io.ghostnote.note;

import io.ghostnote.note.Template.Choice;
import io.ghostnote.note.Template.Literal;
import io.ghostnote.note.Template.Node;
import io.ghostnote.note.Template.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text file with placeholders, strictly: whatever is not understood is a problem with its line. A text begins with a paragraph
 * {@code {greeting}} and ends with a paragraph {@code {closing}}; between them stands the body.
 *
 * <p>The form is our own and not that of a template engine: a value is inserted and never read again, a text can neither call, loop,
 * include nor read a file, a conditional part that lacks a fact is left out whole, and every mistake has its line. What engines offer
 * beside that is what a note must not have, and a hundred lines start faster and are smaller than any of them. Nouns are counted where
 * the number is written ({@link Counted}), so that a text needs no plural rules.
 */
public final class TemplateReader {
    private static final Pattern TAG = Pattern.compile("\\{([^{}\n]*)}");
    private static final Pattern FRAME =
            Pattern.compile("\\s*\\{greeting}[ \t]*\n(.*\n)[ \t]*\\{closing}\\s*", Pattern.DOTALL);

    private static final Pattern VALUE =
            Pattern.compile("\\S*://\\S*|\\S+@\\S+|(?i:www\\.)\\S+|\\p{Nd}[\\p{Nd}.,:/-]*|\\p{Sc}");

    /** What came of reading: a template, or problems. */
    public record Reading(Optional<Template> template, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Node> current = new ArrayList<>();
    private int line = 1;

    private TemplateReader(String file) {
        this.file = file;
    }

    /** A conditional part that is being read, and what surrounds it. */
    private static final class Open {
        final int line;
        final @Nullable Placeholder condition;
        final List<Node> outer;

        @Nullable
        List<Node> then;

        Open(int line, @Nullable Placeholder condition, List<Node> outer) {
            this.line = line;
            this.condition = condition;
            this.outer = outer;
        }
    }

    /**
     * Reads a text.
     *
     * @param file named in problems
     */
    public static Reading read(String file, String content) {
        return new TemplateReader(file).readAll(content);
    }

    private Reading readAll(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        text = text.replace("\r\n", "\n");
        rejectControls(text);
        Matcher frame = FRAME.matcher(text);
        if (!frame.matches()) {
            problem("a text begins with a line {greeting} and ends with a line {closing}");
            return new Reading(Optional.empty(), problems);
        }
        line += lines(text.substring(0, frame.start(1)));
        nodes(frame.group(1));
        for (Open unclosed : open) {
            problems.add(new Problem(file, unclosed.line, "{if …} without {end}"));
        }
        return problems.isEmpty()
                ? new Reading(Optional.of(new Template(file, current)), problems)
                : new Reading(Optional.empty(), problems);
    }

    private void nodes(String body) {
        Matcher tag = TAG.matcher(body);
        int at = 0;
        while (tag.find()) {
            literal(body.substring(at, tag.start()));
            tag(tag.group(1).strip());
            at = tag.end();
        }
        literal(body.substring(at));
    }

    private void literal(String text) {
        int here = line;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                here++;
            } else if (c == '{' || c == '}') {
                problems.add(new Problem(file, here, "a single " + c));
            }
        }
        line = here;
        if (!text.isEmpty()) {
            foreignValue(text);
            current.add(new Literal(text));
        }
    }

    /** Numbers, links and addresses come from facts alone (docs/rubric.md point 2), so a text has none of its own. */
    private void foreignValue(String text) {
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            int at = line - lines(text.substring(value.start()));
            problems.add(new Problem(file, at, "a number, link or address that comes from no fact: " + value.group()));
        }
    }

    private void tag(String tag) {
        if (tag.startsWith("if ")) {
            open.push(new Open(line, known(tag.substring(3).strip()), current));
            current = new ArrayList<>();
        } else if (tag.equals("else")) {
            otherwise();
        } else if (tag.equals("end")) {
            end();
        } else {
            Placeholder placeholder = known(tag);
            if (placeholder != null && placeholder.kind() == Placeholder.Kind.CONDITION) {
                problem("{" + tag + "} is a condition: it stands in {if " + tag + "} only");
            } else if (placeholder != null) {
                current.add(new Slot(placeholder));
            }
        }
    }

    private void otherwise() {
        Open innermost = open.peek();
        if (innermost == null || innermost.then != null) {
            problem("{else} without {if …}");
            return;
        }
        innermost.then = current;
        current = new ArrayList<>();
    }

    private void end() {
        Open innermost = open.poll();
        if (innermost == null) {
            problem("{end} without {if …}");
            return;
        }
        List<Node> first = innermost.then == null ? current : innermost.then;
        List<Node> second = innermost.then == null ? List.of() : current;
        current = innermost.outer;
        if (innermost.condition != null) {
            current.add(new Choice(innermost.condition, first, second));
        }
    }

    private @Nullable Placeholder known(String name) {
        Optional<Placeholder> placeholder = Placeholder.of(name);
        if (placeholder.isEmpty()) {
            problem("unknown placeholder {" + name + "}");
        }
        return placeholder.orElse(null);
    }

    private void rejectControls(String text) {
        int here = 1;
        for (int c : text.codePoints().toArray()) {
            if (c == '\n') {
                here++;
            } else if (Character.isISOControl(c) || Values.directional(c)) {
                problems.add(new Problem(file, here, String.format("control character U+%04X", c)));
            }
        }
    }

    private void problem(String message) {
        problems.add(new Problem(file, line, message));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
