package io.ghostnote.config;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A sum, to the last digit as it was written.
 *
 * @param currency ISO 4217 code in upper case
 */
public record Money(BigDecimal amount, String currency) {

    /** The form of docs/etiquette.md section 7.2: {@code 1,250.00 SAR}. */
    @Override
    public String toString() {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, amount.scale()));
        format.setMaximumFractionDigits(Math.max(0, amount.scale()));
        return format.format(amount) + " " + currency;
    }
}
