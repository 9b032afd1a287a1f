package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Priority;
import io.ghostnote.mail.Address;
import io.ghostnote.note.Language;
import io.ghostnote.report.Digest;
import io.ghostnote.report.Party;
import io.ghostnote.report.Senders;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTextTest {
    private static final Instant NOW = Instant.parse("2025-11-26T05:00:00Z");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Tongue ENGLISH = new Tongue(Language.ENGLISH, Optional.of("SA"));
    private static final Tongue ARABIC = new Tongue(Language.ARABIC, Optional.of("SA"));

    private static Digest strangers(int number) {
        Party noor = new Party("noor", Optional.empty(), Priority.NORMAL);
        List<Senders.Stranger> strangers = IntStream.range(0, number)
                .mapToObj(i -> new Senders.Stranger(noor, new Address("", "x" + i, "elsewhere.example")))
                .toList();
        return Digest.of(List.of(), List.of(), new Senders(List.of(), strangers), NOW);
    }

    @Test
    void anEmptyDigestSaysSoInOneSentence() {
        assertThat(DigestText.of(strangers(0), ENGLISH, RIYADH))
                .containsExactly(
                        "Your clients on Wed 26 November 2025",
                        "As of 08:00 (Asia/Riyadh).",
                        "Nobody owes an answer, no draft waits, and nothing is asked of you.",
                        "",
                        "ghostnote sends nothing to a client.");
        assertThat(DigestText.of(strangers(0), ARABIC, RIYADH))
                .contains("لا أحد ينتظر ردًا، ولا مسودة في الانتظار، ولا سؤال لك.")
                .hasSize(5);
        assertThat(DigestHtml.of(strangers(0), ENGLISH, RIYADH))
                .contains("Nobody owes an answer")
                .doesNotContain("<h2");
    }

    @Test
    void ofALongPartTheRestIsCounted() {
        assertThat(DigestText.of(strangers(15), ENGLISH, RIYADH))
                .contains("Unknown senders (15)")
                .noneMatch(line -> line.contains("more:"));
        List<String> lines = DigestText.of(strangers(17), ENGLISH, RIYADH);
        assertThat(lines).contains("Unknown senders (17)", "  2 more: ghostnote status");
        assertThat(lines.stream().filter(line -> line.contains("@elsewhere"))).hasSize(15);
        assertThat(DigestHtml.of(strangers(17), ENGLISH, RIYADH)).contains("2 more:");
    }
}
