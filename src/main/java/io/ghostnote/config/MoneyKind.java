package io.ghostnote.config;

import io.ghostnote.report.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sums of money, {@code 1,250.00 SAR}; Arabic-Indic digits and separators are read as well. */
final class MoneyKind {
    private static final String FORM = "a sum like 1,250.00 SAR";
    private static final Pattern SUM =
            Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(\\.[0-9]{1,4})?\\s*([A-Z]{3})");
    private static final Pattern CODE_FIRST = Pattern.compile("([A-Z]{3})\\s*([0-9].*)");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private MoneyKind() {}

    static final Kind<Money> SUM_OF_MONEY = value -> value.scalar(FORM).flatMap(text -> {
        String plain =
                CODE_FIRST.matcher(latin(text.strip()).toUpperCase(Locale.ROOT)).replaceFirst("$2 $1");
        Matcher m = SUM.matcher(plain);
        if (!m.matches()) {
            return value.refuse("expected " + FORM + ", found " + Words.quoted(text));
        }
        if (!CURRENCIES.contains(m.group(3))) {
            return value.refuse("there is no currency " + m.group(3));
        }
        String fraction = m.group(2) == null ? "" : m.group(2);
        return Optional.of(new Money(new BigDecimal(m.group(1).replace(",", "") + fraction), m.group(3)));
    });

    private static String latin(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
            } else if (c == '٬') {
                out.append(',');
            } else if (c == '٫') {
                out.append('.');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
