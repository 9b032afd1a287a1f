package io.ghostnote.client;

import io.ghostnote.mail.HeaderBlock;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for addresses in the octets of address fields without parsing them: at each at sign the domain that follows is compared.
 * Whatever could be read in another way (non-ASCII domains, blanks around the at sign, quoted local parts, a field that is one encoded
 * word) passes, so that nothing is lost that the full reading would find.
 */
final class AddressSieve {
    private static final List<String> FIELDS = List.of("From", "Sender", "Reply-To", "To", "Cc");
    private static final int MASK = 0xffff;
    private static final byte DELETE = 0x7f;

    private final Set<String> domains;
    private final Set<String> addresses;
    private final Set<String> addressDomains = new HashSet<>();
    // Most domains are nobody's: a bit decides that before any string is made.
    private final BitSet hashes = new BitSet(MASK + 1);

    /**
     * A sieve.
     *
     * @param domains whole domains, lower-case A-labels
     * @param addresses addresses without subaddress, in lower case
     */
    AddressSieve(Collection<String> domains, Collection<String> addresses) {
        this.domains = Set.copyOf(domains);
        this.addresses = Set.copyOf(addresses);
        for (String address : addresses) {
            addressDomains.add(address.substring(address.lastIndexOf('@') + 1));
        }
        for (Collection<String> all : List.of(this.domains, addressDomains)) {
            for (String domain : all) {
                byte[] octets = domain.getBytes(StandardCharsets.ISO_8859_1);
                hashes.set(hash(octets, 0, octets.length));
            }
        }
    }

    boolean mayHold(HeaderBlock header) {
        return header.anyBody(FIELDS, this::mayHold);
    }

    private boolean mayHold(byte[] octets, int from, int to) {
        boolean anyAt = false;
        boolean encoded = false;
        for (int i = from; i < to; i++) {
            if (octets[i] == '@') {
                anyAt = true;
                if (known(octets, from, i, to)) {
                    return true;
                }
            } else if (octets[i] == DELETE) {
                // The full reading leaves it out, wherever it stands, and joins what is on its two sides.
                return true;
            } else if (octets[i] == '=' && i + 1 < to && octets[i + 1] == '?') {
                encoded = true;
            }
        }
        return encoded && !anyAt;
    }

    private boolean known(byte[] octets, int from, int at, int to) {
        int end = at + 1;
        while (end < to && !ends(octets[end])) {
            if (octets[end] < 0) {
                return true;
            }
            end++;
        }
        if (end == at + 1) {
            return end < to;
        }
        boolean torn = end < to && octets[end] <= ' ' && continues(octets, end, to);
        if (torn) {
            return true;
        }
        while (end > at + 1 && octets[end - 1] == '.') {
            end--;
        }
        if (!hashes.get(hash(octets, at + 1, end))) {
            return false;
        }
        String domain = lower(octets, at + 1, end);
        return domains.contains(domain) || (addressDomains.contains(domain) && knownLocal(octets, from, at, domain));
    }

    private boolean knownLocal(byte[] octets, int from, int at, String domain) {
        int start = at;
        while (start > from && !ends(octets[start - 1])) {
            start--;
            if (octets[start] < 0) {
                return true;
            }
        }
        if (start == at
                || (start > from && joins(octets[start - 1]))
                || octets[start] == '.'
                || (start > from + 1 && afterDot(octets, from, start))) {
            return true;
        }
        String local = lower(octets, start, at);
        int plus = local.indexOf('+');
        return addresses.contains((plus > 0 ? local.substring(0, plus) : local) + "@" + domain);
    }

    /** The local part may go on before it: a quoted one, or one with an at sign of its own. */
    private static boolean joins(byte octet) {
        return octet == '"' || octet == '\'' || octet == '@';
    }

    private static boolean afterDot(byte[] octets, int from, int start) {
        int i = start - 1;
        while (i > from && octets[i] >= 0 && octets[i] <= ' ') {
            i--;
        }
        return octets[i] == '.';
    }

    private static boolean continues(byte[] octets, int end, int to) {
        int i = end;
        while (i < to && octets[i] >= 0 && octets[i] <= ' ') {
            i++;
        }
        return i < to && octets[i] == '.';
    }

    private static boolean ends(byte octet) {
        return switch (octet) {
            case '<', '>', ',', ';', ':', '(', ')', '"', '\'', '@' -> true;
            default -> octet >= 0 && octet <= ' ';
        };
    }

    private static int hash(byte[] octets, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            int octet = octets[i];
            hash = hash * 31 + (octet >= 'A' && octet <= 'Z' ? octet + 32 : octet);
        }
        return (hash ^ hash >>> 16) & MASK;
    }

    private static String lower(byte[] octets, int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
