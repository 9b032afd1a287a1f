package io.ghostnote.note;

import io.ghostnote.ladder.Step;
import io.ghostnote.mail.MessageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Message-ID a note is recognized by (RFC 5322 section 3.6.4): the same for the same secret, episode and step, so that a note that
 * may or may not have been stored can be looked for; to everyone else a random UUID at the owner's domain, as mail programs make them.
 */
public final class MessageIds {
    private static final String ALGORITHM = "HmacSHA256";

    private MessageIds() {}

    /**
     * Derives the identifier.
     *
     * @param secret of the store, at least 16 octets
     * @param basis the owner's message whose silence the episode is about
     * @param round how many notes for this step were withdrawn before, each of which is another note
     * @param domain of the owner's address, in A-labels
     * @throws IllegalArgumentException when the secret is too short or the domain is none
     */
    public static MessageId derive(
            byte[] secret, String client, String engagement, MessageId basis, Step step, int round, String domain) {
        check(secret, domain);
        return derive(domain, hmac(secret, client, engagement, basis.value(), step.name(), String.valueOf(round)));
    }

    /**
     * Derives the identifier of the digest of a due moment, which is as recognizable as that of a note.
     *
     * @param secret of the store, at least 16 octets
     * @param domain of the owner's address, in A-labels
     * @throws IllegalArgumentException when the secret is too short or the domain is none
     */
    public static MessageId ofDigest(byte[] secret, Instant due, String domain) {
        check(secret, domain);
        // fewer fields than a note's, so never the same octets
        return derive(domain, hmac(secret, "digest", due.toString()));
    }

    /**
     * Derives the identifier of the mail by which a note is handed over to its owner.
     *
     * @param secret of the store, at least 16 octets
     * @param domain of the owner's address, in A-labels
     * @throws IllegalArgumentException when the secret is too short or the domain is none
     */
    public static MessageId ofHandover(byte[] secret, MessageId note, String domain) {
        check(secret, domain);
        return derive(domain, hmac(secret, "handover", note.value()));
    }

    private static MessageId derive(String domain, byte[] mac) {
        ByteBuffer digest = ByteBuffer.wrap(mac);
        // version 4 and variant 1 of RFC 9562, as a random UUID has them
        long high = (digest.getLong() & ~0xF000L) | 0x4000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new MessageId("<" + new UUID(high, low) + "@" + domain + ">");
    }

    private static void check(byte[] secret, String domain) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("secret of " + secret.length + " octets");
        }
        if (!domain.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?")) {
            throw new IllegalArgumentException("not a domain: " + domain);
        }
    }

    private static byte[] hmac(byte[] secret, String... fields) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (String field : fields) {
                byte[] octets = field.getBytes(StandardCharsets.UTF_8);
                // the length before each field, so that no two lists of fields run together to the same octets
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(octets.length).array());
                mac.update(octets);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
