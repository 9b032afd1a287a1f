package io.ghostnote.config;

import io.ghostnote.client.AddressPattern;
import io.ghostnote.mail.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who every address of the file belongs to: one address is one client's, and none is the owner's as well. */
final class Claims {
    private record Own(AddressPattern pattern, Address address, Value value) {}

    private record Of(AddressPattern pattern, Value client, String id, Value value) {}

    private final List<Own> own = new ArrayList<>();
    private final List<Of> clients = new ArrayList<>();

    void owner(Address address, Value value) {
        own.add(new Own(AddressPattern.parse(address.spec()), address, value));
    }

    void client(AddressPattern pattern, Value client, String id, Value value) {
        clients.add(new Of(pattern, client, id, value));
    }

    /** Reports every address with two holders; to be called when the whole file was read. */
    void check() {
        Map<AddressPattern, Of> holders = new HashMap<>();
        for (Of claim : clients) {
            Of first = holders.putIfAbsent(claim.pattern, claim);
            if (first != null && !first.client.path().equals(claim.client.path())) {
                claim.value.error(claim.pattern + " belongs to client " + first.id + " already (line "
                        + first.value.spot().line() + ")");
            }
            own.stream()
                    .filter(o -> claim.pattern.matches(o.address))
                    .findFirst()
                    .ifPresent(o -> {
                        if (claim.pattern.wholeDomain()) {
                            claim.value.warn(claim.pattern + " covers your own address " + o.address.spec()
                                    + "; that one stays yours");
                        } else {
                            claim.value.error(claim.pattern + " is your own address (line "
                                    + o.value.spot().line() + ")");
                        }
                    });
        }
        Map<AddressPattern, Own> accounts = new HashMap<>();
        for (Own claim : own) {
            Own first = accounts.putIfAbsent(claim.pattern, claim);
            if (first != null) {
                claim.value.error("the address is given twice; the first is on line "
                        + first.value.spot().line());
            }
        }
    }
}
