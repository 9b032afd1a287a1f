package io.ghostnote.note;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days and months in words, day first as CLDR has it for each language (docs/etiquette.md section 7.3). The names are the project's own: the platform's locale
 * data mixes digits and lags behind.
 */
public final class Dates {
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> FRENCH =
            names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
    private static final List<String> SPANISH =
            names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    private static final List<String> GERMAN =
            names("Januar Februar März April Mai Juni Juli August September Oktober November Dezember");
    private static final List<String> COMMON =
            names("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");
    private static final List<String> LEVANT =
            names("كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول");
    private static final List<String> MAGHREB =
            names("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر");
    private static final List<String> MOROCCO =
            names("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر");
    private static final List<String> MAURITANIA =
            names("يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر");
    private static final Map<String, List<String>> BY_COUNTRY = Map.of(
            "JO",
            LEVANT,
            "IQ",
            LEVANT,
            "SY",
            LEVANT,
            "LB",
            LEVANT,
            "PS",
            LEVANT,
            "DZ",
            MAGHREB,
            "TN",
            MAGHREB,
            "MA",
            MOROCCO,
            "MR",
            MAURITANIA);

    private Dates() {}

    /**
     * A day, such as {@code 3 November 2025}, in Latin digits.
     *
     * @param country ISO 3166-1 alpha-2 of the client; it decides the Arabic month names
     */
    public static String day(LocalDate date, Language language, Optional<String> country) {
        int day = date.getDayOfMonth();
        String rest = month(YearMonth.from(date), language, country);
        return switch (language) {
            case ARABIC, ENGLISH -> day + " " + rest;
            case FRENCH -> (day == 1 ? "1er" : String.valueOf(day)) + " " + rest;
            case SPANISH -> day + " de " + rest;
            case GERMAN -> day + ". " + rest;
        };
    }

    /** A month, such as {@code November 2025}, in Latin digits. */
    public static String month(YearMonth month, Language language, Optional<String> country) {
        String name = names(language, country).get(month.getMonthValue() - 1);
        return name + (language == Language.SPANISH ? " de " : " ") + month.getYear();
    }

    private static List<String> names(Language language, Optional<String> country) {
        return switch (language) {
            case ARABIC -> BY_COUNTRY.getOrDefault(country.orElse(""), COMMON);
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
            case SPANISH -> SPANISH;
            case GERMAN -> GERMAN;
        };
    }

    private static List<String> names(String all) {
        return List.of(all.split(" ")).stream()
                .map(name -> name.replace('_', ' '))
                .toList();
    }
}
