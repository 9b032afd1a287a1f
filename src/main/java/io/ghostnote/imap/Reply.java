package io.ghostnote.imap;

import java.io.IOException;
import org.eclipse.angus.mail.iap.Protocol;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** One response; its octets are valid until the next one is read. */
final class Reply extends IMAPResponse {
    Reply(Protocol protocol) throws IOException, ProtocolException {
        super(protocol);
    }

    /** The octets after the tag and, for numbered responses such as FETCH, after number and name. */
    Cursor cursor() {
        return new Cursor(buffer, index, size);
    }

    boolean is(String key) {
        return isUnTagged() && getKey() != null && keyEquals(key);
    }
}
