package io.ghostnote.fuzz;

import io.ghostnote.mail.DateReader;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.DayContext;
import io.ghostnote.wording.FoldedText;
import io.ghostnote.wording.PromisedDay;
import io.ghostnote.wording.ReturnDay;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days that texts name, and the Date field. */
public final class DateFuzz {
    private static final int FARTHEST = 400;

    private DateFuzz() {}

    /** What is read from one text. */
    private record Days(
            Optional<Instant> field,
            Optional<LocalDate> back,
            Optional<LocalDate> promised,
            Optional<LocalDate> postponed) {}

    /** For Jazzer: an octet that says whose days are meant, then the text. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Days days = Claim.read(data, DateFuzz::read);
        days.field.ifPresent(DateFuzz::field);
        DayContext context = Desk.of(data);
        days.back.ifPresent(day -> {
            near(day, context);
            Claim.that(context.works().test(day), () -> "back on a day off: " + day);
        });
        days.promised.ifPresent(day -> near(day, context));
        days.postponed.ifPresent(day -> near(day, context));
    }

    private static Days read(byte[] data) {
        String text = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
        DayContext context = Desk.of(data);
        String subject = text.substring(0, Math.max(0, text.indexOf('\n')));
        return new Days(
                DateReader.read(text),
                ReturnDay.of(FoldedText.of(subject), FoldedText.of(text), context),
                PromisedDay.of(FoldedText.of(text), Announcement.PROMISE, context),
                PromisedDay.of(FoldedText.of(text), Announcement.POSTPONED, context));
    }

    private static void field(Instant moment) {
        Claim.that(
                moment.isAfter(Instant.parse("1980-12-30T00:00:00Z"))
                        && moment.isBefore(Instant.parse("+10000-01-03T00:00:00Z")),
                () -> "a moment of no mail: " + moment);
        String written = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
        boolean fourDigits = moment.atOffset(ZoneOffset.UTC).getYear() < 10_000
                && moment.atOffset(ZoneOffset.UTC).getYear() > 1_980;
        Claim.that(
                !fourDigits || DateReader.read(written).equals(Optional.of(moment.truncatedTo(ChronoUnit.SECONDS))),
                () -> "not read again: " + written);
    }

    private static void near(LocalDate day, DayContext context) {
        long ahead = ChronoUnit.DAYS.between(context.received(), day);
        Claim.that(ahead >= 0 && ahead <= FARTHEST, () -> "a day " + ahead + " days ahead");
    }
}
