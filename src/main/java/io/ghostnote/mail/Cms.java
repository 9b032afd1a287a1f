package io.ghostnote.mail;

import java.util.HexFormat;
import java.util.Map;

/**
 * The shell of S/MIME: a ContentInfo of the Cryptographic Message Syntax (RFC 5652 section 3). What is only signed lies open in it and
 * is taken out; no signature is verified, so nothing may be believed because of it.
 */
final class Cms {
    private static final Map<String, Type> TYPES = Map.of(
            // 1.2.840.113549.1.7.2, .3 and .1.9.16.1.23 (RFC 5083)
            "2a864886f70d010702", Type.SIGNED,
            "2a864886f70d010703", Type.ENCRYPTED,
            "2a864886f70d0109100117", Type.ENCRYPTED);

    private final Type type;
    private final byte[] content;

    private Cms(Type type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /** What a ContentInfo is, as far as it matters. */
    enum Type {
        SIGNED,
        ENCRYPTED,
        /** Compressed, certificates, no CMS at all. */
        OTHER
    }

    /** Reads DER or BER, or its beginning. Never throws. */
    static Cms of(byte[] octets) {
        BerReader reader = new BerReader(octets);
        if (!reader.enter(BerReader.SEQUENCE)) {
            return new Cms(Type.OTHER, new byte[0]);
        }
        String identifier = HexFormat.of().formatHex(reader.value(BerReader.OBJECT_IDENTIFIER));
        Type type = TYPES.getOrDefault(identifier, Type.OTHER);
        // SignedData (RFC 5652 section 5.1), down to the content of its EncapsulatedContentInfo.
        boolean open = type == Type.SIGNED
                && reader.enter(BerReader.EXPLICIT_0)
                && reader.enter(BerReader.SEQUENCE)
                && reader.skip(BerReader.INTEGER)
                && reader.skip(BerReader.SET)
                && reader.enter(BerReader.SEQUENCE)
                && reader.skip(BerReader.OBJECT_IDENTIFIER)
                && reader.enter(BerReader.EXPLICIT_0);
        return new Cms(type, open ? reader.octetString() : new byte[0]);
    }

    Type type() {
        return type;
    }

    /** What was signed; empty when it is not in here. */
    byte[] content() {
        return content;
    }
}
