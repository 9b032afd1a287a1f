package io.ghostnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon, 3 Nov 2025 14:00:00 +0300            | 2025-11-03T11:00:00Z
        3 Nov 2025 14:00 +0300                    | 2025-11-03T11:00:00Z
        Fri, 3 Nov 2025 14:00:00 +0300            | 2025-11-03T11:00:00Z
        Mon, 03 Nov 2025 14:00:00 +0300 (AST)     | 2025-11-03T11:00:00Z
        Mon (day) , 3 Nov (x(y)) 2025 14:00:00 Z  | 2025-11-03T14:00:00Z
        Mon, 3 Nov 25 14:00:00 EST                | 2025-11-03T19:00:00Z
        3 Nov 99 14:00:00 GMT                     | 1999-11-03T14:00:00Z
        3 Nov 125 14:00:00 UT                     | 2025-11-03T14:00:00Z
        3 Nov 2025 14:00:00 PDT                   | 2025-11-03T21:00:00Z
        3 Nov 2025 14:00:00 A                     | 2025-11-03T14:00:00Z
        3 Nov 2025 14:00:00 -0000                 | 2025-11-03T14:00:00Z
        3 Nov 2025 14:00:00                       | 2025-11-03T14:00:00Z
        3 Nov 2025 14:00:60 +0000                 | 2025-11-03T14:00:59Z
        3 Nov 2025 14:00:00 +9999                 | 2025-11-03T14:00:00Z
        3 Nov 2025 14:00:00 GMT+0300              | 2025-11-03T11:00:00Z
        3 Nov 2025 14:00:00 +03:00                | 2025-11-03T11:00:00Z
        Mon Nov  3 14:00:00 2025                  | 2025-11-03T14:00:00Z
        03-Nov-2025 14:00:00 +0300                | 2025-11-03T11:00:00Z
        2025-11-03 14:00:00 +0300                 | 2025-11-03T11:00:00Z
        2025-11-03T14:00:00+03:00                 | 2025-11-03T11:00:00Z
        2025-11-03T14:00:00Z                      | 2025-11-03T14:00:00Z
        Mon, 3 November 2025 02:00:00 PM +0000    | 2025-11-03T14:00:00Z
        Mon, 3 Nov 2025 12:30:00 AM +0000         | 2025-11-03T00:30:00Z
        """)
    void readsWhatIsMet(String value, Instant expected) {
        assertThat(DateReader.read(value)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "32 Nov 2025 14:00:00 +0000",
                "30 Feb 2025 14:00:00 +0000",
                "3 Nov 2025",
                "3 Nov 2025 25:00:00 +0000",
                "Thu, 1 Jan 1970 00:00:00 +0000",
                "3 Nov 99999999999 14:00:00",
                "((((((((("
            })
    void whatIsNoDateIsNothing(String value) {
        assertThat(DateReader.read(value)).isEmpty();
    }
}
