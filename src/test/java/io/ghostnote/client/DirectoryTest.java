package io.ghostnote.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.LetterReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
    private static final Directory DIRECTORY = new Directory(
            List.of("Sami@Haddad.example", "sami.h@gmail.example"),
            List.of(
                    client("noor", "layla@noor.example", "*@noor-group.example"),
                    client("bina", "omar@bina.example", "omar@gmail.example", "it@haddad.example"),
                    client("other", "sara@noor-group.example"),
                    client("matjar", "*@متجر.example", "hala@مكتب.example")),
            domain -> domain.equals("gmail.example"));

    private static Client client(String id, String... patterns) {
        return new Client(
                id,
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(patterns).map(AddressPattern::parse).toList());
    }

    private static Address address(String spec) {
        return new Address("", spec.substring(0, spec.lastIndexOf('@')), spec.substring(spec.lastIndexOf('@') + 1));
    }

    private static HeaderBlock header(String... lines) {
        return HeaderBlock.of((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "sami@haddad.example, OWNER, ''",
        "SAMI+clients@HADDAD.Example, OWNER, ''",
        "sami.h@gmail.example, OWNER, ''",
        "layla@noor.example, CONTACT, noor",
        "Layla+work@NOOR.example, CONTACT, noor",
        "huda@noor.example, COLLEAGUE, noor",
        "huda@sub.noor.example, UNKNOWN, ''",
        "anyone@noor-group.example, CONTACT, noor",
        "sara@noor-group.example, CONTACT, other",
        "omar@gmail.example, CONTACT, bina",
        "other@gmail.example, UNKNOWN, ''",
        "it@haddad.example, CONTACT, bina",
        "stranger@haddad.example, UNKNOWN, ''",
        "x@متجر.example, CONTACT, matjar",
        "x@xn--pgbep1f.example, CONTACT, matjar",
        "x@XN--PGBEP1F.EXAMPLE, CONTACT, matjar",
        "y@مكتب.example, COLLEAGUE, matjar",
        "noor@nowhere.example, UNKNOWN, ''",
    })
    void everyAddressHasARelation(String spec, Relation.As as, String ids) {
        Relation relation = DIRECTORY.of(address(spec));
        assertThat(relation.as()).isEqualTo(as);
        assertThat(String.join(" ", relation.ids())).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        From: sami@haddad.example                                       | owner
        From: sami@haddad.example; Reply-To: layla@noor.example         | owner
        From: layla@noor.example                                        | noor contact
        From: huda@noor.example                                         | noor colleague
        From: x@x.example                                               | stranger
        From: no-reply@platform.example; Reply-To: layla@noor.example   | noor contact
        From: no-reply@platform.example; Reply-To: huda@noor.example    | noor colleague
        From: no-reply@platform.example; Sender: layla@noor.example     | noor contact
        From: boss@x.example; Sender: layla@noor.example                | noor contact
        From: boss@x.example; Reply-To: list@noor.example               | stranger
        From: omar@bina.example; Reply-To: layla@noor.example           | bina contact
        From: undisclosed; Reply-To: layla@noor.example                 | noor contact
        From: x@x.example; Reply-To: sami@haddad.example                | stranger
        To: layla@noor.example                                          | stranger
        From: layla@noor.example, omar@bina.example                     | bina noor contact
        """)
    void theAuthorIsFoundInOriginatorFields(String fields, String expected) {
        Author author = DIRECTORY.authorOf(LetterReader.envelope(header(fields.split("; "))));
        String shown = "stranger";
        if (author instanceof Author.Owner) {
            shown = "owner";
        } else if (author instanceof Author.OfClient client) {
            shown = String.join(" ", client.ids()) + (client.contact() ? " contact" : " colleague");
        }
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void aLetterIsTheBusinessOfEveryClientInItsAddressFields() {
        assertThat(DIRECTORY.clientsOf(LetterReader.envelope(header(
                        "From: sami@haddad.example",
                        "To: layla@noor.example, x@x.example",
                        "Cc: Omar <OMAR+a@bina.example>",
                        "Subject: hala@مكتب.example"))))
                .containsExactly("bina", "noor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply",
                "no-reply",
                "NO_REPLY",
                "do-not-reply",
                "donotreply-billing",
                "noreply+x",
                "ne-pas-repondre",
                "notifications"
            })
    void addressesThatNobodyReads(String local) {
        assertThat(Directory.isNoReply(address(local + "@x.example"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"layla", "reply", "info", "nora.reply", "hello"})
    void addressesThatSomebodyReads(String local) {
        assertThat(Directory.isNoReply(address(local + "@x.example"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Layla <layla@noor.example>",
                "from : LAYLA@NOOR.EXAMPLE",
                "To: x@x.example,\r\n\thuda@noor.example",
                "Cc: \"x\" <a@b.example>, (c) omar+site@gmail.example",
                "Reply-To: layla @ noor.example",
                "Sender: layla@noor.example.",
                "Sender: layla@noor.example..",
                "To: x@متجر.example",
                "To: x@xn--pgbep1f.example",
                "To: =?utf-8?Q?layla=40noor.example?=",
                "To: \"omar\"@gmail.example",
                "To: layla@NOOR\u007f.example",
                "To: om\u007far@gmail.example",
                "To: omar+a@x.exampleb@gmail.example",
            })
    void theSieveLetsThroughWhatIsAClients(String field) {
        assertThat(DIRECTORY.mayConcern(header(field))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: x@x.example",
                "From: shop@gmail.example",
                "To: sami@haddad.example",
                "Subject: layla@noor.example",
                "From: layla@noor.example.evil.example",
                "From: layla@xnoor.example",
                "From: =?utf-8?B?2YTZitmE2Yk=?= <x@x.example>",
                "From: nobody",
            })
    void theSieveHoldsBackWhatIsNot(String field) {
        assertThat(DIRECTORY.mayConcern(header(field))).isFalse();
    }

    @Property(tries = 5_000)
    void theSieveNeverHoldsBackWhatTheFullReadingFinds(@ForAll("fields") String value) {
        HeaderBlock header = header("To: " + value);
        Set<String> found = DIRECTORY.clientsOf(LetterReader.envelope(header));
        boolean passed = DIRECTORY.mayConcern(header);
        assertThat(passed || found.isEmpty()).as(value).isTrue();
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                        "layla",
                        "omar",
                        "x",
                        "noor.example",
                        "gmail.example",
                        "NOOR",
                        ".example",
                        "متجر",
                        "@",
                        "@",
                        "@",
                        "+a",
                        "<",
                        ">",
                        ",",
                        ";",
                        "\"",
                        "'",
                        ".",
                        " ",
                        "\r\n ",
                        ":",
                        "[",
                        "]",
                        "layla@noor.example",
                        "omar@gmail.example",
                        "hala@xn--igbi0a6a.example",
                        "=?utf-8?Q?layla=40noor.example?=",
                        "\u202e",
                        "\u0001",
                        "\u007f",
                        "NOOR\u007f.example")
                .list()
                .ofMaxSize(12)
                .map(list -> list.stream().collect(Collectors.joining()));
    }
}
