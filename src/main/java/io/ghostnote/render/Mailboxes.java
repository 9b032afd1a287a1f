package io.ghostnote.render;

import io.ghostnote.mail.Address;
import io.ghostnote.note.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses as header fields write them (RFC 5322 section 3.4). */
final class Mailboxes {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-]+";
    private static final String DOMAIN = "[A-Za-z0-9](?:[A-Za-z0-9.\\-]{0,252}[A-Za-z0-9])?|\\[[A-Za-z0-9:.]{1,64}]";

    private static final int NAME_LIMIT = 100;

    private Mailboxes() {}

    /** The addresses that can be written, one a line, or nothing when there is none. */
    static Optional<String> list(List<Address> addresses, int used) {
        List<String> written = new ArrayList<>();
        for (Address address : addresses) {
            mailbox(address, written.isEmpty() ? used : 1).ifPresent(written::add);
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(String.join(",\r\n ", written));
    }

    /** {@code Name <local@domain>}, or nothing for an address that no mail could be sent to. */
    static Optional<String> mailbox(Address address, int used) {
        return spec(address).map(spec -> {
            String name = Values.cut(Values.clean(address.name()), NAME_LIMIT);
            return name.isEmpty() ? spec : phrase(name, used) + lead(name) + "<" + spec + ">";
        });
    }

    // an encoded name may fill its line
    private static String lead(String name) {
        return EncodedWords.plain(name) && name.length() < 40 ? " " : "\r\n ";
    }

    private static Optional<String> spec(Address address) {
        String local = address.local();
        boolean broken = local.isEmpty()
                || local.length() > 128
                || !local.codePoints().allMatch(Values::harmless)
                || !address.domain().matches(DOMAIN);
        if (broken) {
            return Optional.empty();
        }
        boolean atoms = local.matches("(?:" + ATOM + "|\\P{ASCII})(?:\\.?(?:" + ATOM + "|\\P{ASCII}))*");
        return Optional.of((atoms ? local : quoted(local)) + "@" + address.domain());
    }

    private static String phrase(String name, int used) {
        if (!EncodedWords.plain(name)) {
            return EncodedWords.encoded(name, used);
        }
        return name.matches(ATOM + "(?: " + ATOM + ")*") ? name : quoted(name);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
