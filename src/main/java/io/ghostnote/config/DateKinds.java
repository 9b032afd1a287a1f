package io.ghostnote.config;

import io.ghostnote.calendar.DateRange;
import io.ghostnote.calendar.DraftHours;
import io.ghostnote.calendar.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of values about time. Dates are ISO 8601 and Gregorian. */
final class DateKinds {
    private static final Pattern HOURS_FORM =
            Pattern.compile("([0-9]{1,2}):([0-9]{2}) ?[-\u2013] ?([0-9]{1,2}):([0-9]{2})");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,5}) ?([a-z])");
    private static final Pattern CRON_FIELD = Pattern.compile("[0-9A-Za-z*?,/#-]+");
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private DateKinds() {}

    static final Kind<LocalDate> DATE =
            value -> value.scalar("a date like 2026-12-20").flatMap(text -> date(text, value));

    static final Kind<YearMonth> MONTH =
            value -> value.scalar("a month like 2026-12").flatMap(text -> {
                try {
                    return Optional.of(YearMonth.parse(text));
                } catch (DateTimeException e) {
                    return value.refuse("expected a month like 2026-12, found " + Words.quoted(text));
                }
            });

    /** {@code 2026-12-20} or {@code 2026-12-20/2027-01-02}. */
    static final Kind<DateRange> RANGE = value -> value.scalar("a date or a range like 2026-12-20/2027-01-02")
            .flatMap(text -> {
                String[] ends = text.split("/", -1);
                if (ends.length > 2) {
                    return value.refuse("expected a range like 2026-12-20/2027-01-02, found " + Words.quoted(text));
                }
                Optional<LocalDate> first = date(ends[0].strip(), value);
                Optional<LocalDate> last = ends.length == 1 ? first : date(ends[1].strip(), value);
                if (first.isEmpty() || last.isEmpty()) {
                    return Optional.empty();
                }
                return last.get().isBefore(first.get())
                        ? value.refuse("ends before it begins: " + text)
                        : Optional.of(new DateRange(first.get(), last.get()));
            });

    /** Hours of one day. */
    static final Kind<WorkingHours> HOURS = value -> span(value)
            .flatMap(span -> span.from().isBefore(span.to())
                    ? Optional.of(new WorkingHours(span.from(), span.to()))
                    : value.refuse("hours begin and end on the same day, the beginning first: " + span.text()));

    /** Hours of every day, over midnight when the first is the later one. */
    static final Kind<DraftHours> DRAFT_HOURS = value -> span(value)
            .flatMap(span -> span.from().equals(span.to())
                    ? value.refuse("hours begin and end at the same time: " + span.text())
                    : Optional.of(new DraftHours(span.from(), span.to())));

    private record Span(LocalTime from, LocalTime to, String text) {}

    private static Optional<Span> span(Value value) {
        return value.scalar("hours like 09:00-17:00").flatMap(text -> {
            Matcher m = HOURS_FORM.matcher(text);
            if (!m.matches()) {
                return value.refuse("expected hours like 09:00-17:00, found " + Words.quoted(text));
            }
            Optional<LocalTime> from = time(m.group(1), m.group(2));
            Optional<LocalTime> to = time(m.group(3), m.group(4));
            if (from.isEmpty() || to.isEmpty()) {
                return value.refuse("no such time of day in " + Words.quoted(text) + "; the last minute is 23:59");
            }
            return Optional.of(new Span(from.get(), to.get(), text));
        });
    }

    /** Days on which nobody works: names of days in English, or their first three letters. */
    static final Kind<Set<DayOfWeek>> WEEKEND =
            value -> Kinds.list(DateKinds::day).read(value).flatMap(days -> {
                Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
                weekend.addAll(days);
                return weekend.size() == 7 ? value.refuse("leaves no working day") : Optional.of(Set.copyOf(weekend));
            });

    /** How far back: years, months, weeks or days. */
    static final Kind<Period> PERIOD =
            value -> value.scalar("a period like 2y, 6m or 90d").flatMap(text -> {
                Optional<Period> period = amount(text).flatMap(DateKinds::period);
                if (period.isEmpty()) {
                    return value.refuse(
                            "expected a period like 2y, 6m (months), 8w or 90d, found " + Words.quoted(text));
                }
                LocalDate reached = EARLIEST.plus(period.get());
                return reached.equals(EARLIEST) || reached.isAfter(EARLIEST.plusYears(30))
                        ? value.refuse("expected a period from 1d to 30y, found " + Words.quoted(text))
                        : period;
            });

    /** How often: seconds, minutes or hours. */
    static final Kind<Duration> INTERVAL =
            value -> value.scalar("a duration like 5m").flatMap(text -> {
                Optional<Duration> duration = amount(text).flatMap(a -> switch (a.unit) {
                    case 's' -> Optional.of(Duration.ofSeconds(a.number));
                    case 'm' -> Optional.of(Duration.ofMinutes(a.number));
                    case 'h' -> Optional.of(Duration.ofHours(a.number));
                    default -> Optional.empty();
                });
                if (duration.isEmpty()) {
                    return value.refuse(
                            "expected a duration like 30s, 5m (minutes) or 1h, found " + Words.quoted(text));
                }
                return duration.get().compareTo(Duration.ofSeconds(30)) < 0
                                || duration.get().compareTo(Duration.ofHours(24)) > 0
                        ? value.refuse("expected a duration from 30s to 24h, found " + Words.quoted(text))
                        : duration;
            });

    /** A Quartz expression: its form is checked here, its meaning by whoever knows Quartz. */
    static Kind<String> cron(Predicate<String> meaningful) {
        return value -> value.scalar("a cron expression").flatMap(text -> {
            List<String> fields = List.of(text.strip().split("\\s+"));
            if (fields.size() < 6 || fields.size() > 7) {
                return value.refuse(
                        "a cron expression has 6 or 7 fields (seconds minutes hours day month weekday, and perhaps"
                                + " year), found "
                                + fields.size());
            }
            boolean wellFormed =
                    fields.stream().allMatch(f -> CRON_FIELD.matcher(f).matches());
            return wellFormed && meaningful.test(String.join(" ", fields))
                    ? Optional.of(String.join(" ", fields))
                    : value.refuse("not a cron expression: " + Words.quoted(text)
                            + "; an example: 0 0 8 ? * SUN-THU, one of day and weekday being ?");
        });
    }

    private record Amount(int number, char unit) {}

    private static Optional<Amount> amount(String text) {
        Matcher m = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
        return m.matches()
                ? Optional.of(
                        new Amount(Integer.parseInt(m.group(1)), m.group(2).charAt(0)))
                : Optional.empty();
    }

    private static Optional<Period> period(Amount amount) {
        return switch (amount.unit) {
            case 'y' -> Optional.of(Period.ofYears(amount.number));
            case 'm' -> Optional.of(Period.ofMonths(amount.number));
            case 'w' -> Optional.of(Period.ofWeeks(amount.number));
            case 'd' -> Optional.of(Period.ofDays(amount.number));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text, Value value) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(EARLIEST) || date.isAfter(LATEST)
                    ? value.refuse("expected a year from 1970 to 2199, found " + Words.quoted(text))
                    : Optional.of(date);
        } catch (DateTimeException e) {
            return value.refuse("expected a date like 2026-12-20, found " + Words.quoted(text));
        }
    }

    private static Optional<LocalTime> time(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        return h < 24 && m < 60 ? Optional.of(LocalTime.of(h, m)) : Optional.empty();
    }

    private static Optional<DayOfWeek> day(Value value) {
        return value.scalar("a day like friday").flatMap(text -> {
            String name = text.toUpperCase(Locale.ROOT);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (name.equals(day.name()) || name.equals(day.name().substring(0, 3))) {
                    return Optional.of(day);
                }
            }
            return value.refuse("expected a day like friday, found " + Words.quoted(text));
        });
    }
}
