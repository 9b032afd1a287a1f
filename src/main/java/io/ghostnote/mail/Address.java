package io.ghostnote.mail;

import java.net.IDN;
import java.util.Locale;

/**
 * A mailbox of RFC 5322 section 3.4: display name (may be empty) and addr-spec in two parts. The domain is kept in lower-case
 * ASCII (IDNA), so that two spellings of one domain are equal; the local part as written.
 */
public record Address(String name, String local, String domain) {

    private static final int LONGEST_DOMAIN = 255;

    public Address {
        domain = asciiDomain(domain);
    }

    /** The domain in lower-case A-labels; a domain that IDNA refuses is only lower-cased, so that it still compares. */
    public static String asciiDomain(String domain) {
        String lower = withoutRoot(domain.strip().toLowerCase(Locale.ROOT));
        // Punycode takes quadratic time: what is longer than any domain of RFC 1035 is not worth it.
        if (isAscii(lower) || lower.length() > LONGEST_DOMAIN) {
            return lower;
        }
        try {
            String ascii = withoutRoot(IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
            return isHost(ascii) ? ascii : lower;
        } catch (IllegalArgumentException hostile) {
            return lower;
        }
    }

    /** Without the full stop that stands for the root of all domains (RFC 1034 section 3.1), however many of them there are. */
    private static String withoutRoot(String domain) {
        int end = domain.length();
        while (end > 1 && (domain.charAt(end - 1) == '.' || Character.isWhitespace(domain.charAt(end - 1)))) {
            end--;
        }
        return domain.substring(0, end);
    }

    /** Normalization turns look-alikes into blanks, at signs and slashes: such a name must not pass for another's. */
    private static boolean isHost(String ascii) {
        return ascii.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The addr-spec, {@code local@domain}. */
    public String spec() {
        return local + "@" + domain;
    }

    /** The addr-spec for comparison: no real mail system tells local parts apart by case. */
    public String key() {
        return local.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    /** The key without a subaddress ({@code layla+work@…} is {@code layla@…}, RFC 5233). */
    public String baseKey() {
        int plus = local.indexOf('+');
        String base = plus > 0 ? local.substring(0, plus) : local;
        return base.toLowerCase(Locale.ROOT) + "@" + domain;
    }
}
