package io.ghostnote.mail;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The subject of a conversation below its reply and forward marks (RFC 5256 section 2.1; docs/etiquette.md section 5). */
public final class SubjectLine {
    private static final int LIMIT = 1_000;
    private static final int LONGEST_PREFIX = 16;
    private static final int LONGEST_TAG = 60;

    /** Prefixes as mail programs write them in many languages, folded as {@link #fold} does. */
    private static final Set<String> PREFIXES = words(
            // docs/etiquette.md section 5.2
            "re|fw|fwd|aw|wg|sv|vs|rv|res|enc|tr|r|i|رد|إعادة توجيه|تحويل",
            // further Arabic, Persian, Hebrew
            "اعادة توجيه|إعادة إرسال|الرد|پاسخ|ارجاع|השב|הועבר|תשובה",
            // further European
            "antw|antwort|rif|rép|réf|ynt|ilt|i̇lt|odp|pd|vá|doorst|vl|vb|ant|bls|σχετ|απ|πρθ|на|ha|отв|ответ",
            // East Asian
            "回复|答复|回覆|转发|轉寄|返信|転送|답장|전달");

    /** Subjects so common that two letters with one of them have nothing in common. */
    private static final Set<String> GENERIC = words(
            "no subject|(no subject)|none|hi|hello|hey|hi there|question|quick question|invoice|invoices|meeting|update|info",
            "information|important|urgent|test|thanks|thank you|contact|request|project|website|order|help|document|documents",
            "file|files|follow up|message|new message",
            "بدون عنوان|بدون موضوع|(بدون موضوع)|لا يوجد موضوع|مرحبا|السلام عليكم|سلام|سؤال|استفسار|فاتورة|طلب|مهم|هام|عاجل",
            "شكرا|تحية طيبة|ملف|الملف|اجتماع|موعد|مشروع|المشروع|تحديث",
            "bonjour|facture|(aucun objet)|aucun objet|hola|factura|(sin asunto)|sin asunto",
            "hallo|rechnung|frage|anfrage|kein betreff|(kein betreff)");

    private final String text;
    private int pos;
    private boolean answered;

    private SubjectLine(String subject) {
        this.text = subject.length() > LIMIT ? subject.substring(0, LIMIT) : subject;
    }

    /** The subject without reply and forward prefixes, as shown; a list tag before it stays. */
    public static String base(String subject) {
        return new SubjectLine(HeaderText.clean(subject, LIMIT)).strip(false);
    }

    /**
     * The base subject for comparison: NFKC, without case, list tags, format characters and repeated blanks. Two subjects with equal
     * keys are the same subject.
     */
    public static String key(String subject) {
        return marks(subject).key();
    }

    /** Key and answer mark in one reading. */
    public static Marks marks(String subject) {
        String plain = isSimple(subject) ? subject : Normalizer.normalize(limited(subject), Normalizer.Form.NFKC);
        SubjectLine line = new SubjectLine(HeaderText.clean(plain, LIMIT));
        String base = line.strip(true);
        StringBuilder out = new StringBuilder(base.length());
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            // Tatweel only stretches a word.
            if (Character.getType(c) != Character.FORMAT && c != 'ـ') {
                out.append(c);
            }
        }
        String key =
                out.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip();
        return new Marks(key, line.answered && !key.isEmpty());
    }

    /** True when the subject begins with a reply or forward prefix. */
    public static boolean isAnswer(String subject) {
        return marks(subject).answer();
    }

    /**
     * What comparison needs of a subject.
     *
     * @param key as {@link #key}
     * @param answer as {@link #isAnswer}
     */
    public record Marks(String key, boolean answer) {}

    /** True when a key says so little that letters must not be put together because of it. */
    public static boolean isGeneric(String key) {
        return key.codePointCount(0, key.length()) < 3 || GENERIC.contains(key);
    }

    private static Set<String> words(String... lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            words.addAll(Arrays.asList(line.split("\\|")));
        }
        return Set.copyOf(words);
    }

    private static String limited(String text) {
        return text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private String strip(boolean withoutTags) {
        StringBuilder tags = new StringBuilder();
        int end = text.length();
        boolean again = true;
        while (again) {
            blanks();
            again = prefix() || (text.startsWith("[", pos) && tag(tags, end));
            // RFC 5256 section 2.1 (6): the whole subject in brackets.
            if (!again && wrapped(end)) {
                pos += 5;
                end--;
                answered = true;
                again = true;
            }
        }
        String rest = withoutTrailer(text.substring(pos, end).strip());
        if (withoutTags && !rest.isEmpty()) {
            return rest;
        }
        return (tags + rest).strip();
    }

    private boolean wrapped(int end) {
        return end > pos + 5 && text.charAt(end - 1) == ']' && text.regionMatches(true, pos, "[fwd:", 0, 5);
    }

    private static String withoutTrailer(String rest) {
        String now = rest;
        while (now.length() > 5 && now.regionMatches(true, now.length() - 5, "(fwd)", 0, 5)) {
            now = now.substring(0, now.length() - 5).strip();
        }
        return now;
    }

    /** Takes a tag such as {@code [list]}; not {@code [Fwd: …]}, and not when nothing follows. */
    private boolean tag(StringBuilder tags, int end) {
        if (text.regionMatches(true, pos, "[fwd:", 0, 5)) {
            return false;
        }
        int last = Math.min(end, pos + LONGEST_TAG);
        for (int i = pos + 1; i < last; i++) {
            if (text.charAt(i) == '[') {
                return false;
            }
            if (text.charAt(i) == ']') {
                if (text.substring(i + 1, end).isBlank()) {
                    return false;
                }
                String one = text.substring(pos, i + 1);
                if (tags.indexOf(one) < 0) {
                    tags.append(one).append(' ');
                }
                pos = i + 1;
                return true;
            }
        }
        return false;
    }

    private void blanks() {
        while (pos < text.length() && (text.charAt(pos) == ' ' || invisible(text.charAt(pos)))) {
            pos++;
        }
    }

    /** Takes one prefix with its counter and colon: {@code Re[2]:}, {@code RE (3) :}, «رد：». */
    private boolean prefix() {
        int last = Math.min(text.length(), pos + LONGEST_PREFIX + 8);
        int colon = pos;
        while (colon < last && text.charAt(colon) != ':' && text.charAt(colon) != '：') {
            colon++;
        }
        if (colon == last) {
            return false;
        }
        String word = text.substring(pos, colon).strip();
        int open = Math.max(word.indexOf('['), word.indexOf('('));
        if (open > 0 && (word.endsWith("]") || word.endsWith(")"))) {
            String number = word.substring(open + 1, word.length() - 1).strip();
            if (number.isEmpty() || !number.chars().allMatch(Character::isDigit)) {
                return false;
            }
            word = word.substring(0, open);
        }
        if (!PREFIXES.contains(fold(word))) {
            return false;
        }
        pos = colon + 1;
        answered = true;
        return true;
    }

    private static String fold(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean vowelSign = c >= 'ً' && c <= 'ْ';
            if (!vowelSign && c != 'ـ' && !invisible(c)) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static boolean invisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
