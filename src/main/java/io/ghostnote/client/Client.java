package io.ghostnote.client;

import java.util.List;
import java.util.Optional;

/**
 * A known client: who is meant, and nothing about how to write to them.
 *
 * @param id the id from the configuration
 * @param name the person's name as configured
 * @param company the company's name as configured
 * @param patterns the addresses and domains the client is known by, those of all contacts included; never empty
 */
public record Client(String id, Optional<String> name, Optional<String> company, List<AddressPattern> patterns) {
    public Client {
        patterns = List.copyOf(patterns);
    }
}
