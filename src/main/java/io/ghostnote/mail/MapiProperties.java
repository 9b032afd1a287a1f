package io.ghostnote.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The properties of a message that are its text, of a list as attMsgProps holds it (MS-OXTNEF section 2.1.3.4, MS-OXPROPS,
 * MS-OXCDATA section 2.11.1).
 *
 * @param body PidTagBody
 * @param html PidTagBodyHtml, PidTagHtml
 * @param rich true when there is PidTagRtfCompressed
 */
record MapiProperties(MapiText body, MapiText html, boolean rich) {
    private static final int RTF_COMPRESSED = 0x1009;
    private static final int BODY = 0x1000;
    private static final int HTML = 0x1013;
    private static final int INTERNET_CODE_PAGE = 0x3fde;
    private static final int FIRST_NAMED = 0x8000;
    private static final int MULTIPLE = 0x1000;

    private static final int INTEGER_32 = 0x0003;
    private static final int OBJECT = 0x000d;
    private static final int STRING_8 = 0x001e;
    private static final int STRING = 0x001f;
    private static final int BINARY = 0x0102;

    static MapiProperties read(ByteBuffer in, int codePage) {
        Reader reader = new Reader(in, codePage);
        reader.read();
        return new MapiProperties(reader.body, reader.html.text(reader.pageOfHtml), reader.rich);
    }

    /** A value whose code page may be told after it. */
    private record Value(int type, ByteBuffer data) {
        MapiText text(int codePage) {
            return type == STRING ? MapiText.unicode(data.duplicate()) : MapiText.eightBit(data.duplicate(), codePage);
        }
    }

    private static final class Reader {
        private final ByteBuffer in;
        private final int codePage;
        private MapiText body = MapiText.NONE;
        private Value html = new Value(STRING_8, ByteBuffer.allocate(0));
        private boolean rich;
        private int pageOfHtml;

        Reader(ByteBuffer in, int codePage) {
            this.in = in;
            this.codePage = codePage;
            this.pageOfHtml = codePage;
        }

        private void read() {
            int count = number();
            // Whatever the count says, each property needs its octets.
            for (int i = 0; i < count && in.remaining() >= 4; i++) {
                int type = in.getShort() & 0xffff;
                int identifier = in.getShort() & 0xffff;
                if (identifier >= FIRST_NAMED) {
                    name();
                }
                if (!values(type, identifier)) {
                    return;
                }
            }
        }

        /** A set, and a number or a name in it. */
        private void name() {
            pass(16);
            if (number() == 0) {
                pass(4);
            } else {
                padded(number());
            }
        }

        /** False when its length cannot be told: then nothing behind it can be read. */
        private boolean values(int type, int identifier) {
            int plain = type & ~MULTIPLE;
            boolean variable = plain == OBJECT || plain == STRING_8 || plain == STRING || plain == BINARY;
            int fixed = variable ? 0 : fixed(plain);
            if (!variable && fixed == 0) {
                return false;
            }
            int values = variable || type != plain ? number() : 1;
            for (int i = 0; i < values && in.hasRemaining(); i++) {
                take(identifier, new Value(plain, padded(variable ? number() : fixed)));
            }
            return in.hasRemaining();
        }

        private void take(int identifier, Value value) {
            switch (identifier) {
                case BODY -> body = value.text(codePage);
                case HTML -> html = value;
                case RTF_COMPRESSED -> rich = true;
                case INTERNET_CODE_PAGE ->
                    pageOfHtml =
                            value.type == INTEGER_32 && value.data.remaining() >= 4 ? value.data.getInt() : pageOfHtml;
                default -> {}
            }
        }

        private static int fixed(int type) {
            return switch (type) {
                case 0x0002, INTEGER_32, 0x0004, 0x000a, 0x000b -> 4;
                case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> 8;
                case 0x0048 -> 16;
                default -> 0;
            };
        }

        /** At most so many octets, and what fills them up to a multiple of four. */
        private ByteBuffer padded(int length) {
            int here = length < 0 ? in.remaining() : Math.min(length, in.remaining());
            ByteBuffer some = in.slice(in.position(), here).order(ByteOrder.LITTLE_ENDIAN);
            pass(here);
            pass(-here & 3);
            return some;
        }

        private int number() {
            if (in.remaining() < 4) {
                in.position(in.limit());
                return 0;
            }
            return in.getInt();
        }

        private void pass(int octets) {
            in.position(Math.min(in.limit(), in.position() + octets));
        }
    }
}
