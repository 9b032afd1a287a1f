package io.ghostnote.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mail addresses as they stand in running text, in order. Linear; what is longer than RFC 5321 allows is none. */
final class AddressesInText {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int MOST = 1_000;
    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~.";
    private static final String NO_BEGINNING = "'*`/.=|&$!{}~^%?-";
    private static final List<String> KEYS = List.of("smtp=", "to=", "rcpt=", "from=", "address=");

    private AddressesInText() {}

    /** One address and where it stands. */
    record Found(String address, int start, int end) {}

    static List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        int last = 0;
        for (int at = text.indexOf('@'); at >= 0 && all.size() < MOST; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > last && at - start <= LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
                start--;
            }
            for (String key : KEYS) {
                if (text.regionMatches(true, start, key, 0, key.length())) {
                    start += key.length();
                }
            }
            while (start < at && NO_BEGINNING.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST_DOMAIN && isDomain(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            String domain = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
            if (start < at && at - start <= LONGEST_LOCAL && isName(domain)) {
                all.add(new Found(text.substring(start, end), start, end));
                last = end;
            }
        }
        return all;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || ATOM.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isName(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0
                && !domain.contains("..")
                && domain.chars().skip(dot + 1L).anyMatch(Character::isLetter);
    }
}
