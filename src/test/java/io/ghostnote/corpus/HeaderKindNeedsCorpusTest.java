package io.ghostnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.signal.DeliveryReport;
import io.ghostnote.signal.HeaderKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Skipped when GHOSTNOTE_CORPUS is not set. */
class HeaderKindNeedsCorpusTest {

    static Set<Kind> accepted(Corpus.Label label) {
        return switch (label.label()) {
            case "human" -> EnumSet.of(Kind.HUMAN);
            case "auto_reply" -> EnumSet.of(Kind.AUTO_REPLY);
            case "bounce" ->
                label.note().contains("DELAY") || label.note().contains("TEMPORARY")
                        ? EnumSet.of(Kind.DELAYED)
                        : EnumSet.of(Kind.BOUNCE);
            case "list" -> EnumSet.of(Kind.LIST);
            case "calendar" -> EnumSet.of(Kind.CALENDAR);
            default -> EnumSet.of(Kind.AUTOMATED, Kind.LIST, Kind.RECEIPT);
        };
    }

    @Test
    void mostSureLabelsAreToldByHeadersAlone() {
        Path folder = Corpus.folder();
        int right = 0;
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (Corpus.Label label : Corpus.labels(folder)) {
            if (!label.sure()) {
                continue;
            }
            all++;
            byte[] octets = Corpus.octets(folder.resolve(label.path()));
            HeaderKind kind = HeaderKind.of(HeaderBlock.of(octets));
            if (accepted(label).contains(kind.kind())) {
                right++;
            } else {
                wrong.add(label + " was " + kind + " subject "
                        + Corpus.letter(octets).envelope().subject());
            }
        }
        System.out.println("kind by header: " + right + " of " + all);
        assertThat(right).as(() -> String.join("\n", wrong)).isGreaterThan(all * 9 / 10);
    }

    @Test
    void noBounceIsTakenForAPerson() {
        Path folder = Corpus.folder();
        assertThat(Corpus.labels(folder))
                .filteredOn(label -> label.label().equals("bounce"))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(
                                HeaderKind.of(HeaderBlock.of(Corpus.octets(folder.resolve(label.path())))))
                        .extracting(HeaderKind::kind)
                        .isNotEqualTo(Kind.HUMAN));
    }

    @Test
    void noPersonIsTakenForAMachine() {
        Path folder = Corpus.folder();
        assertThat(Corpus.labels(folder))
                .filteredOn(label -> label.label().equals("human"))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(
                                HeaderKind.of(HeaderBlock.of(Corpus.octets(folder.resolve(label.path())))))
                        .extracting(HeaderKind::kind)
                        .isEqualTo(Kind.HUMAN));
    }

    @Test
    void machineReadableReportsAreRead() {
        Path folder = Corpus.folder();
        int failed = 0;
        int all = 0;
        for (Corpus.Label label : Corpus.labels(folder)) {
            if (label.sure() && label.note().startsWith("form=rfc3464; action=failed")) {
                all++;
                DeliveryReport report = DeliveryReport.read(Corpus.octets(folder.resolve(label.path())));
                if (!report.failed().isEmpty()) {
                    failed++;
                }
            }
        }
        System.out.println("delivery reports read: " + failed + " of " + all);
        assertThat(failed).isGreaterThan(all * 9 / 10);
    }
}
