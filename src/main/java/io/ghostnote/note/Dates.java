package io.ghostnote.note;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days and months in words, {@code d MMMM yyyy} (docs/etiquette.md section 7.3). The names are the project's own: the platform's locale
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
        return date.getDayOfMonth() + " " + month(YearMonth.from(date), language, country);
    }

    /** A month, such as {@code November 2025}, in Latin digits. */
    public static String month(YearMonth month, Language language, Optional<String> country) {
        List<String> names =
                language == Language.ARABIC ? BY_COUNTRY.getOrDefault(country.orElse(""), COMMON) : ENGLISH;
        return names.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    private static List<String> names(String all) {
        return List.of(all.split(" ")).stream()
                .map(name -> name.replace('_', ' '))
                .toList();
    }
}
