package io.ghostnote.pass;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.MessageId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A message from the owner's own address to the same address (RFC 5322). The fields that say from whom and to whom it is are written
 * here and nowhere else, so that no other recipient can stand in one.
 */
public final class OwnerMail {
    // RFC 5322 sections 3.6.2, 3.6.3 and 3.6.6, and those by which servers are asked for answers
    private static final Pattern PARTIES = Pattern.compile(
            "^(?:From|Sender|Reply-To|To|Cc|Bcc|Resent-[A-Za-z-]+|Return-Path|Disposition-Notification-To|Return-Receipt-To)[ \\t]*:",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final OwnerAddress owner;
    private final MessageId id;
    private final byte[] octets;

    /**
     * A message.
     *
     * @param id its Message-ID, as it stands in the rest
     * @param rest all other header fields, an empty line and the body, with CRLF line ends
     * @throws IllegalArgumentException when the rest names a sender or a recipient, has no body, or another Message-ID
     */
    public OwnerMail(OwnerAddress owner, MessageId id, byte[] rest) {
        this.owner = owner;
        this.id = id;
        // one octet is one character
        String text = new String(rest, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalArgumentException("a message without a body");
        }
        String header = text.substring(0, end + 2);
        if (PARTIES.matcher(header).find()) {
            throw new IllegalArgumentException("a header that names a sender or a recipient");
        }
        if (!header.contains("Message-ID: " + id.value() + "\r\n")) {
            throw new IllegalArgumentException("a header without Message-ID " + id);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String parties = "From: <" + owner.spec() + ">\r\nTo: <" + owner.spec() + ">\r\n";
        out.writeBytes(parties.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(rest);
        this.octets = out.toByteArray();
    }

    /** Whose it is, from and to. */
    public OwnerAddress owner() {
        return owner;
    }

    public MessageId id() {
        return id;
    }

    /** The whole message with CRLF line ends. */
    public byte[] octets() {
        return octets.clone();
    }
}
