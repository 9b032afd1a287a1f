package io.ghostnote.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The text of a winmail.dat, the Transport Neutral Encapsulation Format of Outlook and Exchange (MS-OXTNEF): a list of attributes, one
 * of which is a list of MAPI properties. Checksums are not looked at; attributes of attachments neither. Never throws; what is cut off
 * is read as far as it goes.
 */
final class Tnef {
    private static final int SIGNATURE = 0x223e9f78;
    private static final int MESSAGE_LEVEL = 1;
    private static final int OEM_CODE_PAGE = 0x00069007;
    private static final int BODY = 0x0002800c;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int CHECKSUM = 2;

    private final boolean known;
    private MapiText body = MapiText.NONE;
    private MapiText property = MapiText.NONE;
    private MapiText html = MapiText.NONE;
    private boolean rich;
    private int codePage;

    private Tnef(ByteBuffer in) {
        known = in.remaining() >= 6 && in.getInt() == SIGNATURE;
        if (known) {
            in.getShort();
            attributes(in);
        }
    }

    static Tnef of(byte[] octets) {
        return new Tnef(ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** False when it is something else. */
    boolean known() {
        return known;
    }

    /** As plain text, in its best form; {@link MapiText#NONE} when it has none. */
    MapiText plain() {
        return property.isBlank() ? body : property;
    }

    /** As HTML; {@link MapiText#NONE} when it has none. */
    MapiText html() {
        return html;
    }

    /** True when the text is there as compressed RTF (MS-OXRTFCP). */
    boolean rich() {
        return rich;
    }

    private void attributes(ByteBuffer in) {
        // Level, identifier and length (MS-OXTNEF section 2.1.3).
        while (in.remaining() >= 9) {
            int level = in.get();
            int identifier = in.getInt();
            int length = in.getInt();
            int here = length < 0 ? in.remaining() : Math.min(length, in.remaining());
            if (level == MESSAGE_LEVEL) {
                attribute(identifier, in.slice(in.position(), here).order(ByteOrder.LITTLE_ENDIAN));
            }
            in.position(Math.min(in.limit(), in.position() + here + CHECKSUM));
        }
    }

    private void attribute(int identifier, ByteBuffer data) {
        switch (identifier) {
            case OEM_CODE_PAGE -> codePage = data.remaining() >= 4 ? data.getInt() : codePage;
            case BODY -> body = MapiText.eightBit(data, codePage);
            case MESSAGE_PROPERTIES -> {
                MapiProperties properties = MapiProperties.read(data, codePage);
                property = properties.body();
                html = properties.html();
                rich = properties.rich();
            }
            default -> {}
        }
    }
}
