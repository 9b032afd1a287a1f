package io.ghostnote.note;

import io.ghostnote.wording.Expectation;
import io.ghostnote.wording.FoldedText;
import io.ghostnote.wording.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one question that a letter of the freelancer's leaves open, in its own words (docs/samples.md, {@code open_question}). Where several
 * are asked, or the only one cannot stand by itself, there is none: a note asks one thing, and guesses nothing.
 */
public final class OpenQuestion {
    /** What is read of a letter, in chars. */
    private static final int READ = 20_000;
    /** A shorter line is not one that a mail program has broken: what stands on the next is another sentence. */
    private static final int BROKEN = 55;

    private static final int LONGEST = 160;
    private static final int FEWEST_WORDS = 3;
    private static final int SALUTATION_WORDS = 6;

    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*•–·]|[0-9٠-٩]{1,2}[.)])\\s+");
    private static final String ENDS = ".!?؟…";
    private static final String CLOSES = "\"»”)";
    private static final Pattern ASKS = Pattern.compile("[?؟]$");
    private static final Pattern SALUTATION = Pattern.compile("^([^,،:;؛]{1,60})[,،:;؛]\\s+");

    private OpenQuestion() {}

    /** The question of a letter with that visible text. */
    public static Optional<String> in(String visibleText) {
        String text = visibleText.length() > READ ? visibleText.substring(0, READ) : visibleText;
        List<String> open = new ArrayList<>();
        for (String line : lines(text)) {
            for (String sentence : sentences(line)) {
                if (ASKS.matcher(sentence).find() && expected(sentence)) {
                    open.add(sentence);
                }
            }
        }
        return open.size() == 1
                ? Optional.of(withoutSalutation(open.get(0))).filter(OpenQuestion::complete)
                : Optional.empty();
    }

    /** Lines as they were meant, those broken to fit a screen joined. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : text.split("\\R", -1)) {
            String words = part.strip();
            boolean item = LIST_MARK.matcher(words).find();
            if (item || words.isEmpty()) {
                end(line, lines);
            }
            line.append(line.length() == 0 ? "" : " ")
                    .append(item ? LIST_MARK.matcher(words).replaceFirst("") : words);
            if (words.length() < BROKEN) {
                end(line, lines);
            }
        }
        end(line, lines);
        return lines;
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (line.length() > 0) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    /** Each with its marks at the end; a mark inside a word, as in a number or an address, ends none. */
    private static List<String> sentences(String line) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            if (ENDS.indexOf(line.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < line.length() && (ENDS + CLOSES).indexOf(line.charAt(end)) >= 0) {
                    end++;
                }
                if (end == line.length() || Character.isWhitespace(line.charAt(end))) {
                    sentences.add(line.substring(from, end).strip());
                    from = end;
                }
                i = end - 1;
            }
        }
        return sentences;
    }

    /** Nobody waits for an answer to «how are you?». */
    private static boolean expected(String sentence) {
        return Expectation.of(FoldedText.of(sentence), false).verdict() == Expectation.Verdict.YES;
    }

    /** «Hello Layla, could you …» asks «Could you …». */
    private static String withoutSalutation(String question) {
        Matcher start = SALUTATION.matcher(question);
        if (start.find()
                && start.group(1).strip().split("\\s+").length <= SALUTATION_WORDS
                && GreetingStyle.of(start.group(1)) != GreetingStyle.NONE) {
            String rest = question.substring(start.end());
            int first = rest.isEmpty() ? 0 : rest.offsetByCodePoints(0, 1);
            return rest.substring(0, first).toUpperCase(Locale.ROOT) + rest.substring(first);
        }
        return question;
    }

    /** A sum is for the invoice's addressees alone (docs/etiquette.md section 5). */
    private static boolean complete(String question) {
        Sums sums = Sums.in(question);
        return question.codePointCount(0, question.length()) <= LONGEST
                && question.split("\\s+").length >= FEWEST_WORDS
                && sums.named().isEmpty()
                && sums.clear();
    }
}
