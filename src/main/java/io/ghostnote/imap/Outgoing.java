package io.ghostnote.imap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Octets on their way out, gathered so that what belongs together travels together. */
final class Outgoing {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream(512);

    void add(String ascii) {
        add(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    void add(byte[] more) {
        octets.writeBytes(more);
    }

    int size() {
        return octets.size();
    }

    /** Writes everything and is empty again. */
    void to(OutputStream out) throws IOException {
        octets.writeTo(out);
        out.flush();
        octets.reset();
    }
}
