package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Postbox} owes. */
public abstract class PostboxContract {
    /** The owner of all tests. */
    protected static final OwnerAddress OWNER = OwnerAddress.configured(new Address("", "sami", "haddad.example"));

    /** One message as it arrived somewhere. */
    public record Arrived(String from, String to, String message) {}

    /** The one under test, willing. */
    protected abstract Postbox postbox() throws Exception;

    /** The one under test, where the server refuses every recipient for good. */
    protected abstract Postbox unwilling() throws Exception;

    /** All that arrived anywhere. */
    protected abstract List<Arrived> arrived() throws Exception;

    /** A message to {@link #OWNER}. */
    protected static OwnerMail mail(String body) {
        String rest =
                "Subject: =?UTF-8?B?2LXYqNin2K0=?=\r\nMessage-ID: <d1@haddad.example>\r\nMIME-Version: 1.0\r\n\r\n"
                        + body;
        return new OwnerMail(OWNER, new MessageId("<d1@haddad.example>"), rest.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aMessageGoesToTheOwnerAloneAndAsItIs() throws Exception {
        OwnerMail mail = mail("Dear me,\r\n.\r\n..two\r\n" + "x".repeat(900) + "\r\n\r\nend\r\n");
        assertThat(postbox().hand(mail)).isEqualTo(new Postbox.Outcome.Taken());
        assertThat(arrived()).hasSize(1);
        Arrived one = arrived().get(0);
        assertThat(one.from()).isEqualTo("sami@haddad.example");
        assertThat(one.to()).isEqualTo("sami@haddad.example");
        // servers put their own fields above, and differ in the last line end
        assertThat(one.message().stripTrailing())
                .endsWith(new String(mail.octets(), StandardCharsets.US_ASCII).stripTrailing());
    }

    @Test
    void nothingIsTriedTwice() throws Exception {
        Postbox.Outcome outcome = unwilling().hand(mail("hello\r\n"));
        assertThat(outcome).isInstanceOfSatisfying(Postbox.Outcome.NotTaken.class, no -> {
            assertThat(no.failure()).isEqualTo(MailboxException.Failure.REFUSED);
            assertThat(no.why()).isNotBlank();
        });
        assertThat(arrived()).isEmpty();
    }
}
