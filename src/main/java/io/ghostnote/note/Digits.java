package io.ghostnote.note;

import java.util.regex.Pattern;

/** The one place where digits change script (docs/etiquette.md section 7.2). */
final class Digits {
    // a number that stands by itself: not part of a code, time, phone number, decimal or Latin word
    private static final Pattern PLAIN =
            Pattern.compile("(?<![\\p{L}\\p{N}.,:/+\\-_#])[0-9]{1,4}(?![\\p{N}/\\-_%]|[.,:][0-9]|[A-Za-z])");

    private Digits() {}

    /** Every Latin digit as an Arabic-Indic one: for dates and counts. */
    static String arabic(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) ('٠' + (c - '0')) : c);
        }
        return out.toString();
    }

    /** Only the plain numbers of a phrase; codes, times and phone numbers stay. */
    static String arabicInWords(String text) {
        return PLAIN.matcher(text).replaceAll(number -> arabic(number.group()));
    }
}
