package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Priority;
import io.ghostnote.ladder.Stage;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Language;
import io.ghostnote.report.Books;
import io.ghostnote.report.Card;
import io.ghostnote.report.Digest;
import io.ghostnote.report.Exchange;
import io.ghostnote.report.Job;
import io.ghostnote.report.Money;
import io.ghostnote.report.MonthlyOverview;
import io.ghostnote.report.Party;
import io.ghostnote.report.Reference;
import io.ghostnote.report.Senders;
import io.ghostnote.report.Untouched;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, titles and subjects that mean harm, on the card and in the overview: they are shown, and do nothing. */
class HostileCardTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-12-01");

    private static Books books(String words) {
        Job job = new Job(
                "eve",
                "shop",
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(new Job.Milestone(
                        words, LocalDate.parse("2025-11-01"), Optional.of(LocalDate.parse("2025-11-02")))),
                List.of(new Job.Clause(Job.ClauseKind.OTHER, words, Optional.empty())),
                List.of(),
                Set.of(words));
        Job other = new Job(
                words,
                "shop",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                Set.of(words));
        return new Books(
                List.of(new Books.Income(words, YearMonth.of(2025, 11), new Money(BigDecimal.TEN, "SAR"))),
                Optional.empty(),
                Optional.empty(),
                List.of(words),
                List.of(job, other));
    }

    private static List<String> card(String words, Tongue tongue) {
        Reference letter = new Reference(TODAY, words, new MessageId("<1@test.example>"));
        Exchange exchange = new Exchange(
                new Exchange.Written(1, 1, 1),
                new Exchange.Written(1, 1, 1),
                List.of(new Exchange.Answer(letter, letter, 5000)),
                List.of(letter),
                List.of(letter),
                List.of(),
                List.of());
        Card card = Card.of(
                new Card.Quiet(eve(words), "shop", Stage.GENERAL, true, Optional.of(TODAY)),
                new Card.Known(exchange, Optional.empty(), List.of()),
                books(words),
                TODAY);
        Screen screen = new Screen(tongue);
        return new CardWords(screen)
                .lines(card).stream()
                        .flatMap(line -> screen.lines(line).stream())
                        .toList();
    }

    private static Party eve(String words) {
        return new Party("eve", Optional.of(words), Priority.NORMAL);
    }

    private static Digest digest(String words) {
        MonthlyOverview.Known known = new MonthlyOverview.Known(
                List.of(eve(words)),
                List.of("eve"),
                List.of(new Untouched(eve(words), LocalDate.parse("2025-01-01"), 6)),
                List.of());
        return Digest.of(List.of(), List.of(), Senders.NONE, Instant.parse("2025-12-01T05:00:00Z"))
                .with(MonthlyOverview.of(known, books(words), TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offer\r\nBcc: victim@evil.example",
                "</td></table><script>alert(1)</script><img src=x onerror='y'>&amp;",
                "safe\u202Efdp.exe\u2066\u2069\u2069\u200F",
                "a\u0000\u0007\u001B[2J\u009B31m\u2028b",
                "{day} {names} ${x} $1 \\1 %s %n {{7*7}} <%= 1 %>"
            })
    void theyStayText(String words) {
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            Tongue tongue = new Tongue(language, Optional.of("SA"));
            assertThat(card(words, tongue)).isNotEmpty().allSatisfy(HostileCardTest::harmless);
            assertThat(DigestText.of(digest(words), tongue, ZoneOffset.UTC))
                    .isNotEmpty()
                    .allSatisfy(HostileCardTest::harmless);
            String html = DigestHtml.of(digest(words), tongue, ZoneOffset.UTC);
            html.lines().forEach(HostileCardTest::harmless);
            Document page = Jsoup.parse(html);
            assertThat(page.select("script, img, iframe, a, [src], [href], [onerror]"))
                    .isEmpty();
            assertThat(page.select("td[width]").eachAttr("width")).contains("100%");
        }
    }

    private static void harmless(String line) {
        assertThat(line.codePoints()
                        .filter(c -> Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || c == 0x2028))
                .as(line)
                .isEmpty();
        assertThat(line).doesNotStartWith("Bcc:");
        assertThat(line.codePoints().filter(c -> c >= 0x2066 && c <= 0x2068).count())
                .as(line)
                .isEqualTo(line.codePoints().filter(c -> c == 0x2069).count());
    }
}
