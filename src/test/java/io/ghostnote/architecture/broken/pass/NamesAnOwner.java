package io.ghostnote.architecture.broken.pass;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.Address;
import java.util.Optional;

final class NamesAnOwner {
    OwnerAddress anybody(Address client) {
        return OwnerAddress.configured(client);
    }

    Optional<OwnerAddress> somebody(Optional<Address> client) {
        return client.map(OwnerAddress::configured);
    }
}
