package io.ghostnote.note;

import io.ghostnote.ladder.Step;
import io.ghostnote.note.Finding.Rule;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mechanical checks of docs/rubric.md on a composed text. */
public final class Tone {
    private static final Pattern URL = Pattern.compile("https?://\\S+");
    private static final Pattern ISOLATED = Pattern.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    // a number with a currency sign, or before an ISO 4217 code; after one it may be a word in capitals, as in TOP 10
    private static final Pattern SUM =
            Pattern.compile("\\p{Sc} ?[0-9]|(?<![\\p{L}\\p{N}])[0-9][0-9.,]* ?(?:CODE)(?![\\p{L}\\p{N}])"
                    .replace("CODE", currencies()));
    private static final Set<Step> OF_SUMS = EnumSet.of(Step.I1, Step.I2, Step.C1, Step.S2);
    private static final WordingList WORDING = WordingList.of("tone/forbidden.txt");
    private static final WordingList TIMES = WordingList.of("tone/times.txt");

    private final NoteText note;
    private final Step step;
    private final String body;
    private final String words;
    private final List<Finding> findings = new ArrayList<>();

    private Tone(NoteText note, Step step) {
        this.note = note;
        this.step = step;
        this.body = note.bodyText();
        this.words = URL.matcher(body).replaceAll(" ");
    }

    /** What the text fails; empty when it passes. */
    public static List<Finding> check(NoteText note, Step step) {
        Tone tone = new Tone(note, step);
        tone.length();
        tone.marks();
        tone.wording();
        tone.money();
        tone.script();
        tone.lines();
        return List.copyOf(tone.findings);
    }

    private void length() {
        long count = WORD.matcher(words).results().count();
        int least = step == Step.C1 ? 60 : step == Step.C0 ? 40 : 30;
        int most = step == Step.C1 ? 150 : step == Step.C0 ? 130 : 110;
        if (count < least || count > most) {
            fail(Rule.WORDS, count + " words, " + least + " to " + most + " are right");
        }
        for (String sentence : words.split("[.!?؟]\\s|\n")) {
            long length = WORD.matcher(sentence).results().count();
            if (length > 32) {
                fail(Rule.SENTENCE, length + " words");
            }
        }
    }

    private void marks() {
        long questions = words.chars().filter(c -> c == '?' || c == '؟').count();
        long wanted = step.closing() ? 0 : 1;
        if (questions != wanted) {
            fail(Rule.QUESTIONS, questions + " instead of " + wanted);
        }
        if (note.plain().matches("(?s).*[!！‼⁉].*")) {
            fail(Rule.EXCLAMATION, "!");
        }
        if (words.matches("(?s).*[\\[\\]{}].*")) {
            fail(Rule.UNREPLACED, "brackets");
        }
        String ownWords = ISOLATED.matcher(words).replaceAll(" ");
        if (note.language() == Language.ARABIC && ownWords.matches("(?s).*[,;?].*")) {
            fail(Rule.PUNCTUATION, "Latin punctuation");
        }
        if (note.language() != Language.ARABIC && ownWords.matches("(?s).*[،؛؟].*")) {
            fail(Rule.PUNCTUATION, "Arabic punctuation");
        }
        if (ownWords.matches("(?s).*[0-9].*") && ownWords.matches("(?s).*[٠-٩].*")) {
            fail(Rule.DIGITS, "two kinds of digits");
        }
    }

    private void wording() {
        WORDING.find(words, note.language()).forEach(hit -> fail(Rule.FORBIDDEN, hit.toString()));
        for (WordingList.Hit hit : TIMES.find(note.plain(), note.language())) {
            fail(Rule.valueOf(hit.category().toUpperCase(Locale.ROOT)), hit.words());
        }
    }

    private void money() {
        if (!OF_SUMS.contains(step) && SUM.matcher(words).find()) {
            fail(Rule.MONEY, "a sum, which no " + step + " states");
        }
    }

    private static String currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .collect(Collectors.joining("|", "\\p{Sc}|", ""));
    }

    private void script() {
        String ownWords = ISOLATED.matcher(words).replaceAll(" ");
        long letters = ownWords.codePoints().filter(Character::isLetter).count();
        long arabic = ownWords.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC && Character.isLetter(c))
                .count();
        boolean right = note.language() == Language.ARABIC ? arabic * 10 >= letters * 6 : arabic == 0;
        if (!right) {
            fail(Rule.SCRIPT, arabic + " of " + letters + " letters are Arabic");
        }
    }

    private void lines() {
        long links = note.body().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains("://"))
                .count();
        if (links > 1) {
            fail(Rule.LINKS, links + " links");
        }
        for (List<String> paragraph : note.paragraphs()) {
            for (String line : paragraph) {
                boolean link = URL.matcher(line).matches();
                if (note.body().contains(paragraph) && line.contains("://") && !link) {
                    fail(Rule.LINKS, "a link beside words");
                }
                if (note.language().rightToLeft() && !link && Bidi.of(line) != Bidi.Direction.RIGHT_TO_LEFT) {
                    fail(Rule.DIRECTION, line);
                }
                isolates(line);
            }
        }
    }

    private void isolates(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '\u202A' && c <= '\u202E') {
                fail(Rule.ISOLATES, "an embedding or override");
            }
            depth += c >= Bidi.LRI && c <= Bidi.FSI ? 1 : c == Bidi.PDI ? -1 : 0;
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            fail(Rule.ISOLATES, "not balanced: " + line);
        }
    }

    private void fail(Rule rule, String detail) {
        findings.add(new Finding(rule, detail));
    }
}
