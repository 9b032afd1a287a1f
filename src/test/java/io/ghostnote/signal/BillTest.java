package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.signal.Bill.Agreement;
import io.ghostnote.wording.Sum;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger says: INV-2025-031, 1,250.00 SAR, of which 600 SAR are open (docs/ladder.md X17). */
class BillTest {
    @ParameterizedTest
    @CsvSource({
        "INV-2025-031, 1250 SAR, false, AGREES",
        "inv 2025/031, 1250.00 SAR, false, AGREES",
        "2025-031, 1250 SAR, false, AGREES",
        "INV-2025-031, 600 SAR, false, AGREES",
        "INV-2025-031, 1250 SAR/QAR, false, AGREES",
        "INV-2025-031, 1250 SAR;99 SAR, false, AGREES",
        "INV-2025-031, 1300 SAR, false, DIFFERS",
        "INV-2025-031, 1250 USD, false, DIFFERS",
        "INV-2025-031, 1300 SAR;99 SAR, false, SAYS_NOTHING",
        "INV-2025-031, '', false, SAYS_NOTHING",
        "INV-2025-032, 1300 SAR, true, SAYS_NOTHING",
        "INV-2025-031;INV-2025-032, 1300 SAR, true, SAYS_NOTHING",
        "'', 1300 SAR, true, DIFFERS",
        "'', 1250 SAR, true, AGREES",
        "'', 1300 SAR, false, SAYS_NOTHING",
        "'', '', true, SAYS_NOTHING",
    })
    void againstTheLedger(String numbers, String sums, boolean only, Agreement agreement) {
        Bill bill = new Bill(
                parts(numbers).stream().map(Bill::plain).collect(Collectors.toSet()),
                parts(sums).stream().map(BillTest::sum).collect(Collectors.toSet()));
        assertThat(bill.with("INV-2025-031", new BigDecimal("1250.00"), new BigDecimal("600"), "SAR", only))
                .isEqualTo(agreement);
    }

    private static Set<String> parts(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(";", -1)));
    }

    private static Sum sum(String text) {
        String[] halves = text.split(" ", -1);
        return Sum.of(halves[0], Arrays.asList(halves[1].split("/", -1)));
    }
}
