package io.ghostnote.pass;

import java.util.List;
import java.util.Optional;

/** Everything configured that a pass needs: the owner's ways, the accounts, the clients. */
public record Roster(Practice practice, List<AccountTerms> accounts, List<Dossier> clients) {
    public Roster {
        accounts = List.copyOf(accounts);
        clients = List.copyOf(clients);
    }

    /** The client with that id. */
    public Optional<Dossier> client(String id) {
        return clients.stream()
                .filter(dossier -> dossier.client().id().equals(id))
                .findFirst();
    }

    /** All addresses of the owner's. */
    public List<String> ownAddresses() {
        return accounts.stream()
                .flatMap(account -> account.addresses().stream())
                .toList();
    }
}
