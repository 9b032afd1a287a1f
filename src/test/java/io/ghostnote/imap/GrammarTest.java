package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.pass.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small pieces of the protocol's grammar. */
class GrammarTest {
    @ParameterizedTest
    @CsvSource({
        "INBOX,INBOX",
        "Entw&APw-rfe,Entwürfe",
        "&BicGRAZFBjMGSAYvBicGKg-,المسودات",
        "a&-b,a&b",
        "&U,&U",
        "&***-,&***-",
        "&2D3cjA-,\uD83D\uDC8C"
    })
    void decodesFolderNames(String wire, String name) {
        assertThat(ModifiedUtf7.decode(wire)).isEqualTo(name);
    }

    @Test
    void readsFolderNamesInPlainUtf8() {
        String wire = new String("Entwürfe".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(ModifiedUtf7.decode(wire)).isEqualTo("Entwürfe");
    }

    @Property
    void folderNamesSurviveTheWire(@ForAll String name) {
        String clean = new String(name.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        String wire = ModifiedUtf7.encode(clean);

        assertThat(wire).matches("[\\x20-\\x7e]*");
        assertThat(ModifiedUtf7.decode(wire)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "17-Jul-1996 02:44:25 -0700,1996-07-17T09:44:25Z",
        "' 1-feb-2026 00:00:00 +0330',2026-01-31T20:30:00Z",
        "31-Dec-2016 23:59:60 +0000,2016-12-31T23:59:59Z"
    })
    void readsDates(String text, Instant expected) throws Exception {
        assertThat(InternalDate.parse(Cursor.of("\"" + text + "\""))).isEqualTo(expected);
    }

    @Test
    void writesDates() {
        assertThat(InternalDate.full(Instant.parse("2026-02-01T03:04:05Z"))).isEqualTo("01-Feb-2026 03:04:05 +0000");
        assertThat(InternalDate.day(LocalDate.of(2026, 2, 1))).isEqualTo("1-Feb-2026");
        assertThat(InternalDate.day(LocalDate.of(-5, 2, 1))).isEqualTo("1-Feb-0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NIL", "\"\"", "\"today\"", "\"30-Feb-2026 10:00:00 +0000\"", "\"01-Feb-2026\""})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> InternalDate.parse(Cursor.of(text))).isInstanceOf(Cursor.Unreadable.class);
    }

    @Property
    void anyResponseIsReadOrRefusedButNeverWorse(@ForAll String text) {
        Cursor cursor = Cursor.of("(UID 1 FLAGS (" + text);
        try {
            assertThat(Fetched.parse(cursor, 100).uid()).isNotNegative();
        } catch (Cursor.Unreadable e) {
            assertThat(e).hasMessageContaining("near");
        }
    }

    @Test
    void bracketsThatNestForeverAreRefused() {
        assertThatThrownBy(() -> Cursor.of("(".repeat(100_000)).skip()).isInstanceOf(Cursor.Unreadable.class);
    }

    @Test
    void quotesWhatCanBeQuotedAndSendsTheRestAsLiterals() {
        assertThat(new Command("X ").string("a\"b\\c").literals()).isEmpty();
        assertThat(new String(new Command("X ").string("a\"b\\c").texts().get(0), StandardCharsets.US_ASCII))
                .isEqualTo("X \"a\\\"b\\\\c\"");
        assertThat(new Command("X ").string("a\r\nb").literals()).hasSize(1);
        assertThat(new Command("X ").string("ليلى").literals().get(0))
                .isEqualTo("ليلى".getBytes(StandardCharsets.UTF_8));
        assertThat(new Command("X ").string("a".repeat(2000)).literals()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SENT,Sent Items",
        "SENT,Sent Messages",
        "SENT,Gönderilmiş Öğeler",
        "SENT,Éléments envoyés",
        "SENT,Отправленные",
        "SENT,البريد المرسل",
        "DRAFTS,Entwürfe",
        "DRAFTS,Kopie robocze",
        "DRAFTS,مسودات",
        "TRASH,Deleted Items",
        "TRASH,Papperskorgen",
        "TRASH,ÇÖP KUTUSU",
        "JUNK,Ongewenste e-mail",
        "JUNK,Lixo Eletrônico",
        "ARCHIVE,Tutti i messaggi"
    })
    void knowsNamesInManyLanguages(Role role, String name) {
        assertThat(WellKnownNames.rank(role, name)).isNotNegative();
    }

    @Test
    void knowsNoRoleForOtherNames() {
        for (Role role : Role.values()) {
            assertThat(WellKnownNames.rank(role, "Sent to accountant")).isEqualTo(-1);
        }
    }

    @Test
    void composedAndDecomposedNamesAreTheSame() {
        assertThat(WellKnownNames.rank(Role.DRAFTS, "Entwu\u0308rfe")).isNotNegative();
    }

    @Test
    void readsResponseCodes() {
        Result result = Result.of(Result.Status.OK, " [APPENDUID 1 2] done");

        assertThat(result.says("APPENDUID")).isTrue();
        assertThat(result.says("APPEND")).isFalse();
        assertThat(result.text()).isEqualTo("done");
        assertThat(Result.of(Result.Status.NO, "[broken").quote()).isEqualTo("NO [broken");
        assertThat(Result.of(Result.Status.NO, "a\u0007b").quote()).isEqualTo("NO a b");
    }
}
