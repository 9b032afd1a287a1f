package io.ghostnote.client;

import io.ghostnote.mail.Address;
import java.util.Locale;

/**
 * What a client is known by: one address, or every address of a domain ({@code *@domain}). Comparison is by {@link Address#baseKey()}
 * and by domain in A-labels, so case, subaddresses and IDNA spellings do not matter. Subdomains are other domains.
 *
 * @param local the local part in lower case without subaddress, or {@code *} for the whole domain
 * @param domain the domain in lower-case A-labels
 */
public record AddressPattern(String local, String domain) {

    /** The pattern written as {@code local@domain} or {@code *@domain}; throws IllegalArgumentException when it is neither. */
    public static AddressPattern parse(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1 || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("not an address or *@domain: " + text);
        }
        Address address = new Address("", text.substring(0, at), text.substring(at + 1));
        String base = address.baseKey();
        return new AddressPattern(base.substring(0, base.lastIndexOf('@')), address.domain());
    }

    /** True for {@code *@domain}. */
    public boolean wholeDomain() {
        return local.equals("*");
    }

    /** True when the address is meant by this pattern. */
    public boolean matches(Address address) {
        return domain.equals(address.domain())
                && (wholeDomain() || address.baseKey().equals(local + "@" + domain));
    }

    @Override
    public String toString() {
        return (local + "@" + domain).toLowerCase(Locale.ROOT);
    }
}
