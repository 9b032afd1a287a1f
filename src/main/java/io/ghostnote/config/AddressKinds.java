package io.ghostnote.config;

import io.ghostnote.client.AddressPattern;
import io.ghostnote.client.FreeMail;
import io.ghostnote.mail.Address;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mail addresses and the patterns a client is known by. */
final class AddressKinds {
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?!-)[\\p{L}\\p{M}\\p{N}-]{1,63}(\\.(?!-)[\\p{L}\\p{M}\\p{N}-]{1,63})*");

    private AddressKinds() {}

    /** One address, nothing around it. */
    static final Kind<Address> ADDRESS = value -> value.scalar("an address").flatMap(text -> address(value, text));

    /** One address, or {@code *@domain} where the domain belongs to one client alone. */
    static final Kind<AddressPattern> PATTERN =
            value -> value.scalar("an address or *@domain").flatMap(text -> {
                if (!text.startsWith("*@")) {
                    return address(value, text).map(address -> AddressPattern.parse(address.spec()));
                }
                String domain = text.substring(2);
                if (!DOMAIN.matcher(domain).matches()) {
                    return value.refuse("not a domain after *@: " + Words.quoted(text));
                }
                AddressPattern pattern = AddressPattern.parse(text);
                return FreeMail.isFreeMail(pattern.domain())
                        ? value.refuse("*@" + pattern.domain()
                                + " is everybody at a free-mail service; name the client's own address")
                        : Optional.of(pattern);
            });

    private static Optional<Address> address(Value value, String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return value.refuse(
                    DOMAIN.matcher(text).matches() && text.contains(".")
                            ? "not an address: " + Words.quoted(text) + "; a whole domain is written \"*@"
                                    + Words.cut(text) + "\""
                            : "not an address: " + Words.quoted(text));
        }
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            return value.refuse("only the address, without name and < >: " + Words.quoted(text));
        }
        String local = text.substring(0, at);
        if (local.isEmpty()) {
            return value.refuse(
                    "nothing before the @; a whole domain is written \"*@" + Words.cut(text.substring(1)) + "\"");
        }
        if (local.equals("*")) {
            return value.refuse("a whole domain cannot stand here; write one address");
        }
        if (local.contains("*")) {
            return value.refuse("a * stands for everything before the @ or not at all: " + Words.quoted(text));
        }
        return LOCAL.matcher(local).matches()
                        && DOMAIN.matcher(text.substring(at + 1)).matches()
                ? Optional.of(new Address("", local, text.substring(at + 1)))
                : value.refuse("not an address: " + Words.quoted(text));
    }
}
