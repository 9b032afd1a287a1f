package io.ghostnote.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Date field of RFC 5322 section 3.3 with the obsolete forms of section 4.3 and what else is met: any order of its parts, a wrong
 * weekday, hyphens, ISO 8601, zones by name. Never fails; linear in at most 300 chars.
 */
public final class DateReader {
    private static final int LIMIT = 300;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CLOCK_PARTS = Pattern.compile("[:.]");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    // RFC 5322 section 4.3; single letters are -0000 there because RFC 822 had them wrong way round.
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("edt", -4),
            Map.entry("est", -5),
            Map.entry("cdt", -5),
            Map.entry("cst", -6),
            Map.entry("mdt", -6),
            Map.entry("mst", -7),
            Map.entry("pdt", -7),
            Map.entry("pst", -8),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("bst", 1),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("msk", 3),
            Map.entry("jst", 9));
    // A clock that was never set says 1970 or 1980; no mail of a client is that old.
    private static final int FIRST_YEAR = 1981;

    private int day = -1;
    private int month = -1;
    private int year = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private int offsetMinutes;
    private int afternoon = -1;

    private DateReader() {}

    /** The moment a Date field names, or nothing when it cannot be read. */
    public static Optional<Instant> read(String value) {
        return new DateReader().run(withoutComments(value));
    }

    private Optional<Instant> run(String value) {
        for (String token :
                BLANKS.split(value.toLowerCase(Locale.ROOT).replace(',', ' ').strip())) {
            take(token);
        }
        if (day < 0 || month < 0 || year < FIRST_YEAR || hour < 0) {
            return Optional.empty();
        }
        try {
            int hours = afternoon < 0 ? hour : hour % 12 + afternoon;
            // A leap second is the second before it.
            LocalDateTime local = LocalDateTime.of(year, month, day, hours, minute, Math.min(second, 59));
            return Optional.of(local.minusMinutes(offsetMinutes).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private void take(String token) {
        if (token.isEmpty()) {
            return;
        }
        char first = token.charAt(0);
        boolean time = token.indexOf(':') > 0;
        if (isDigit(first)) {
            if (time && token.indexOf('t') > 0) {
                take(token.substring(0, token.indexOf('t')));
                take(token.substring(token.indexOf('t') + 1));
            } else if (time) {
                time(token);
            } else if (token.indexOf('-') > 0 || token.indexOf('/') > 0) {
                dashed(token.split("[-/]"));
            } else {
                number(token);
            }
        } else if (first == '+' || first == '-') {
            offset(token);
        } else {
            word(token);
        }
    }

    private void number(String token) {
        int value = digits(token);
        if (value < 0) {
            return;
        }
        if (day < 0 && token.length() <= 2) {
            day = value;
        } else if (year < 0) {
            year = fullYear(value, token.length());
        }
    }

    private void dashed(String[] parts) {
        if (parts.length < 3) {
            return;
        }
        boolean iso = parts[0].length() == 4;
        int middle = digits(parts[1]);
        month = middle > 0 ? middle : monthOf(parts[1]);
        day = digits(parts[iso ? 2 : 0]);
        year = fullYear(digits(parts[iso ? 0 : 2]), parts[iso ? 0 : 2].length());
    }

    private static int fullYear(int year, int length) {
        if (length == 2) {
            return year < 50 ? 2000 + year : 1900 + year;
        }
        return length == 3 ? 1900 + year : year;
    }

    private void time(String token) {
        if (hour >= 0) {
            return;
        }
        int zone = Math.max(token.indexOf('+'), token.indexOf('-'));
        String clock = zone > 0 ? token.substring(0, zone) : token;
        if (clock.endsWith("z")) {
            clock = clock.substring(0, clock.length() - 1);
        } else if (clock.endsWith("pm") || clock.endsWith("am")) {
            word(clock.substring(clock.length() - 2));
            clock = clock.substring(0, clock.length() - 2);
        }
        String[] parts = CLOCK_PARTS.split(clock);
        hour = digits(parts[0]);
        minute = parts.length > 1 ? digits(parts[1]) : -1;
        second = parts.length > 2 ? Math.max(0, digits(parts[2])) : 0;
        if (zone > 0) {
            offset(token.substring(zone));
        }
    }

    private void offset(String token) {
        String plain = token.substring(1).replace(":", "");
        int value = digits(plain.length() > 4 ? plain.substring(0, 4) : plain);
        if (value < 0) {
            return;
        }
        int minutes = plain.length() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
        // No zone is further than this from Greenwich; a nonsensical one says nothing (RFC 5322 section 3.3, -0000).
        if (minutes <= 18 * 60) {
            offsetMinutes = token.charAt(0) == '-' ? -minutes : minutes;
        }
    }

    private void word(String token) {
        int named = monthOf(token);
        if (named > 0 && month < 0) {
            month = named;
        } else if (token.equals("pm")) {
            afternoon = 12;
        } else if (token.equals("am")) {
            afternoon = 0;
        } else if ((token.startsWith("gmt") || token.startsWith("utc")) && token.length() > 4) {
            offset(token.substring(3));
        } else if (hour >= 0 && ZONES.containsKey(token)) {
            offsetMinutes = ZONES.getOrDefault(token, 0) * 60;
        }
    }

    private static int monthOf(String token) {
        if (token.length() < 3) {
            return -1;
        }
        int index = MONTHS.indexOf(token.substring(0, 3));
        return index >= 0 && index % 3 == 0 ? index / 3 + 1 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number the token is, or -1. */
    private static int digits(String token) {
        if (token.isEmpty() || token.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < token.length(); i++) {
            if (!isDigit(token.charAt(i))) {
                return -1;
            }
            value = value * 10 + token.charAt(i) - '0';
        }
        return value;
    }

    private static String withoutComments(String value) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < value.length() && i < LIMIT; i++) {
            char c = value.charAt(i);
            if (c == '(') {
                depth++;
                out.append(' ');
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
