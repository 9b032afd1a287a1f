package io.ghostnote.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The right name for a wrong one: by what people call the thing elsewhere, then by edit distance. */
final class Nearest {
    private static final Map<String, List<String>> ELSEWHERE = Map.ofEntries(
            entry("tz", "timezone"),
            entry("zone", "timezone"),
            entry("email", "addresses"),
            entry("emails", "addresses"),
            entry("mail", "addresses"),
            entry("server", "host"),
            entry("hostname", "host"),
            entry("username", "user"),
            entry("login", "user"),
            entry("ssl", "tls", "security"),
            entry("encryption", "security"),
            entry("lang", "language"),
            entry("locale", "language"),
            entry("interval", "every"),
            entry("schedule", "cron"),
            entry("days-off", "holidays", "away"),
            entry("vacation", "away", "holidays"),
            entry("projects", "engagements"),
            entry("jobs", "engagements"),
            entry("invoices", "ledger"),
            entry("due-date", "due"),
            entry("male", "m"),
            entry("female", "f"),
            entry("arabic", "ar"),
            entry("english", "en"),
            entry("french", "fr"),
            entry("spanish", "es"),
            entry("german", "de"));

    private Nearest() {}

    /** The candidate nearest to the word, or nothing when none is near enough to be meant. */
    static Optional<String> to(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        for (String known : ELSEWHERE.getOrDefault(wanted, List.of())) {
            if (candidates.contains(known)) {
                return Optional.of(known);
            }
        }
        // A third of the letters may be wrong; beyond that, and in words of two letters, a guess is noise.
        int limit = Math.min(3, word.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT).replace('_', '-'), limit);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map.Entry<String, List<String>> entry(String elsewhere, String... here) {
        return Map.entry(elsewhere, List.of(here));
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swapped neighbours. {@code limit + 1} stands for more. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return Math.min(limit + 1, d[a.length()][b.length()]);
    }
}
