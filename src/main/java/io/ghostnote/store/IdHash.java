package io.ghostnote.store;

import io.ghostnote.mail.MessageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The number under which {@code letter} finds a Message-ID: of 48 bits, and cryptographic, so that no sender can make many collide. One thread's. */
final class IdHash {
    private final MessageDigest sha256;

    IdHash() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    long of(MessageId id) {
        byte[] digest = sha256.digest(id.value().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() >>> 16;
    }
}
