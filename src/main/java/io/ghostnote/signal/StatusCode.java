package io.ghostnote.signal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.ghostnote.wording.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The enhanced status code (RFC 3463) in what a mail system says of a delivery: the code itself, else what well-known words mean, else
 * the class of the SMTP reply code.
 */
final class StatusCode {
    private static final Pattern WHOLE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern AFTER_REPLY = Pattern.compile(
            "(?:^|[^\\d.])[45]\\d\\d[ \\-:]{1,3}[(#\\[]{0,2}([45]\\.\\d{1,3}\\.\\d{1,3})(?:[^\\d.]|\\.\\D|\\.?$)");
    // No part of an IP address or of a version.
    private static final Pattern ALONE =
            Pattern.compile("(?:^|[^\\w.\\-/])([45]\\.\\d\\.\\d{1,3})(?:[^\\w.\\-/]|\\.\\s|\\.?$)");
    private static final Pattern REPLY = Pattern.compile("(?:^|[^\\d.\\-:])([45])[0-5]\\d(?:[ \\-:,.#(\"']|$)");
    private static final Map<String, Literals> WORDS = words();

    private StatusCode() {}

    /** The code that a Status field says, or the empty string. */
    static String ofField(String value) {
        String code = value.strip().split("[\\s(;,]", 2)[0];
        return WHOLE.matches(code) ? code : "";
    }

    /** True when a code only tells the class of the failure. */
    static boolean isGeneral(String code) {
        return code.isEmpty() || code.endsWith(".0.0");
    }

    /** The first code that a diagnostic text names, one that says more than the class before others; or the empty string. */
    static String namedIn(String text) {
        if (!mayName(text)) {
            return "";
        }
        List<String> codes = all(AFTER_REPLY, text);
        codes.addAll(all(ALONE, text));
        return codes.stream().filter(code -> !isGeneral(code)).findFirst().orElse(codes.isEmpty() ? "" : codes.get(0));
    }

    /** Cheap: a digit, a full stop and a digit stand somewhere in most reports and few other texts. */
    private static boolean mayName(String text) {
        for (int dot = text.indexOf('.', 1); dot > 0 && dot + 1 < text.length(); dot = text.indexOf('.', dot + 1)) {
            if (Character.isDigit(text.charAt(dot - 1)) && Character.isDigit(text.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The best code that can be concluded from a diagnostic text, or the empty string. */
    static String in(String text) {
        String named = namedIn(text);
        if (!isGeneral(named)) {
            return named;
        }
        String meant = meantBy(text);
        if (!meant.isEmpty()) {
            return meant;
        }
        if (!named.isEmpty()) {
            return named;
        }
        Matcher reply = REPLY.matcher(text);
        return reply.find() ? reply.group(1) + ".0.0" : "";
    }

    private static String meantBy(String text) {
        String folded = Folding.fold(text);
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().firstIn(folded).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    private static Map<String, Literals> words() {
        Map<String, Literals> words = new LinkedHashMap<>();
        SignFile.sections("bounce-status.txt").forEach((code, phrases) -> words.put(code, new Literals(phrases)));
        return words;
    }
}
