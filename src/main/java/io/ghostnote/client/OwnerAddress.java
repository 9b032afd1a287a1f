package io.ghostnote.client;

import io.ghostnote.mail.Address;

/**
 * An address of the owner's own, to which alone this program sends mail. There is no way to one but {@link #configured}, and nothing but
 * the reader of the configuration's accounts may call that (a test of the architecture says so): no pattern, no address from mail and no
 * client's address ever becomes one.
 */
public final class OwnerAddress {
    private final Address address;

    private OwnerAddress(Address address) {
        this.address = address;
    }

    /**
     * The address of one of the owner's accounts, as it stands in the configuration.
     *
     * @throws IllegalArgumentException when it is not one whole address
     */
    public static OwnerAddress configured(Address address) {
        boolean whole = !address.local().isEmpty()
                && !address.domain().isEmpty()
                && address.spec().codePoints().noneMatch(OwnerAddress::foreign);
        if (!whole) {
            throw new IllegalArgumentException("not an address of anybody: " + address.spec());
        }
        return new OwnerAddress(new Address("", address.local(), address.domain()));
    }

    /** What would be more than one address, a pattern, or the end of a line. */
    private static boolean foreign(int c) {
        return "*<>,;:\"()[]\\".indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isISOControl(c);
    }

    /** The address without a name. */
    public Address address() {
        return address;
    }

    /** {@code local@domain}, the domain in A-labels. */
    public String spec() {
        return address.spec();
    }

    /** True when the local part needs SMTPUTF8 (RFC 6531) to travel. */
    public boolean international() {
        return address.local().codePoints().anyMatch(c -> c > 0x7F);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnerAddress that && that.address.equals(address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return spec();
    }
}
