package io.ghostnote.mail;

/** UTF-7 (RFC 2152), which Java does not read. One pass; never fails. */
final class Utf7 {
    private Utf7() {}

    static String decode(byte[] octets) {
        StringBuilder out = new StringBuilder(octets.length);
        int pos = 0;
        while (pos < octets.length) {
            byte octet = octets[pos++];
            if (octet != '+') {
                out.append((char) (octet & 0xff));
                continue;
            }
            if (pos < octets.length && octets[pos] == '-') {
                out.append('+');
                pos++;
                continue;
            }
            int bits = 0;
            int count = 0;
            while (pos < octets.length && TransferEncoding.sextet(octets[pos]) >= 0) {
                bits = (bits << 6 | TransferEncoding.sextet(octets[pos++])) & 0xffffff;
                count += 6;
                if (count >= 16) {
                    count -= 16;
                    out.append((char) (bits >> count & 0xffff));
                }
            }
            if (pos < octets.length && octets[pos] == '-') {
                pos++;
            }
        }
        return out.toString();
    }
}
