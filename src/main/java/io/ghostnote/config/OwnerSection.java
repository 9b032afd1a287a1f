package io.ghostnote.config;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.DraftHours;
import io.ghostnote.calendar.Observance;
import io.ghostnote.config.Finances.Income;
import io.ghostnote.note.Language;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads {@code owner}. */
final class OwnerSection implements Kind<Owner> {
    /** Used while the rest of a file without a usable owner is looked at. */
    static final Owner STAND_IN = new Owner(
            Texts.NONE,
            CalendarTerms.of(ZoneOffset.UTC, Optional.empty()),
            DraftHours.USUAL,
            Language.ENGLISH,
            Texts.NONE,
            new Finances(List.of(), Optional.empty(), Optional.empty()),
            List.of(),
            List.of());

    @Override
    public Optional<Owner> read(Value value) {
        Section section = Section.of(value);
        Texts name = section.need("name", TextKinds.LINES, Texts.NONE);
        ZoneId zone = section.need("timezone", PlaceKinds.ZONE, ZoneOffset.UTC);
        String country = section.need("country", PlaceKinds.COUNTRY, "SA");
        CalendarTerms calendar = new CalendarTerms(
                zone,
                Optional.of(country),
                Optional.empty(),
                section.find("hours", DateKinds.HOURS),
                section.find("weekend", DateKinds.WEEKEND),
                section.list("away", DateKinds.RANGE),
                Observance.AUTO);
        Finances finances = new Finances(
                section.list("income", OwnerSection::income),
                section.find("monthly-expenses", MoneyKind.SUM_OF_MONEY),
                section.find("savings", MoneyKind.SUM_OF_MONEY));
        Owner owner = new Owner(
                name,
                calendar,
                section.get("draft-hours", DateKinds.DRAFT_HOURS, DraftHours.USUAL),
                section.get("language", TextKinds.OWNER_LANGUAGE, Language.ENGLISH),
                section.get("signature", TextKinds.BLOCKS, Texts.NONE),
                finances,
                section.list("services", TextKinds.LINES),
                section.list("strengths", TextKinds.LINES));
        section.done();
        return Optional.of(owner);
    }

    private static Optional<Income> income(Value value) {
        Section section = Section.of(value);
        Income income = new Income(
                section.need("client", Kinds.LINE, ""),
                section.need("month", DateKinds.MONTH, YearMonth.of(2000, 1)),
                section.need("amount", MoneyKind.SUM_OF_MONEY, LedgerSection.NO_MONEY));
        section.done();
        return Optional.of(income);
    }
}
