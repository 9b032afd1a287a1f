package io.ghostnote.pass;

import java.nio.charset.StandardCharsets;
import java.util.List;

class MemoryPostboxTest extends PostboxContract {
    private final MemoryPostbox postbox = new MemoryPostbox();

    @Override
    protected Postbox postbox() {
        return postbox;
    }

    @Override
    protected Postbox unwilling() {
        return postbox.next(new Postbox.Outcome.NotTaken(MailboxException.Failure.REFUSED, "no"));
    }

    @Override
    protected List<Arrived> arrived() {
        return postbox.taken().stream()
                .map(mail -> new Arrived(
                        mail.owner().spec(), mail.owner().spec(), new String(mail.octets(), StandardCharsets.UTF_8)))
                .toList();
    }
}
