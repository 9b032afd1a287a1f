package io.ghostnote.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The right name for a wrong one: by what people call the thing elsewhere, then by edit distance. */
final class Nearest {
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("tz", "timezone"),
            Map.entry("zone", "timezone"),
            Map.entry("email", "addresses"),
            Map.entry("emails", "addresses"),
            Map.entry("mail", "addresses"),
            Map.entry("server", "host"),
            Map.entry("hostname", "host"),
            Map.entry("username", "user"),
            Map.entry("login", "user"),
            Map.entry("ssl", "security"),
            Map.entry("encryption", "security"),
            Map.entry("lang", "language"),
            Map.entry("locale", "language"),
            Map.entry("interval", "every"),
            Map.entry("schedule", "cron"),
            Map.entry("days-off", "holidays"),
            Map.entry("vacation", "away"),
            Map.entry("projects", "engagements"),
            Map.entry("jobs", "engagements"),
            Map.entry("invoices", "ledger"),
            Map.entry("due-date", "due"));

    private Nearest() {}

    /** The candidate nearest to the word, or nothing when none is near enough to be meant. */
    static Optional<String> to(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        String known = ELSEWHERE.get(wanted);
        if (known != null && candidates.contains(known)) {
            return Optional.of(known);
        }
        // A third of the letters may be wrong; beyond that a guess is noise.
        int limit = Math.max(1, Math.min(3, word.length() / 3));
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
