package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.MessageId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the owner can stand in a message to the owner. */
class OwnerMailTest {
    private static final OwnerAddress OWNER = OwnerAddress.configured(new Address("Sami", "sami", "Haddad.Example"));
    private static final MessageId ID = new MessageId("<d@haddad.example>");

    private static OwnerMail mail(String rest) {
        return new OwnerMail(OWNER, ID, rest.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itIsFromTheOwnerToTheOwner() {
        String rest = """
                Subject: Hi
                Message-ID: <d@haddad.example>

                To: client@noor.example
                """.replace("\n", "\r\n");
        assertThat(new String(mail(rest).octets(), StandardCharsets.UTF_8))
                .isEqualTo("From: <sami@haddad.example>\r\nTo: <sami@haddad.example>\r\n" + rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To: client@noor.example", "cc: client@noor.example", "BCC : client@noor.example",
                "From: client@noor.example", "Sender: client@noor.example", "Reply-To: client@noor.example",
                "Resent-To: client@noor.example", "Disposition-Notification-To: client@noor.example"
            })
    void noHeaderMayNameAnybody(String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail("Message-ID: <d@haddad.example>\r\n" + field + "\r\n\r\nbody\r\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail(field + "\nMessage-ID: <d@haddad.example>\r\n\r\nbody\r\n"));
    }

    @Test
    void aMessageHasItsIdentifierAndABody() {
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Message-ID: <e@haddad.example>\r\n\r\nbody\r\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Message-ID: <d@haddad.example>\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "a,b", "a>b", "a b", "a\r\nRCPT TO:<x@y.example>", "\"a\""})
    void aPatternOrMoreThanOneAddressIsNoOwner(String local) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnerAddress.configured(new Address("", local, "haddad.example")));
    }
}
