package io.ghostnote.report;

import io.ghostnote.ladder.Priority;
import java.util.Optional;

/**
 * A client as a report names it.
 *
 * @param id the id from the configuration
 * @param name the person's name as configured
 */
public record Party(String id, Optional<String> name, Priority priority) {}
