package io.ghostnote.pass;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in a command folder that was taken notice of and is still to be put back.
 *
 * @param place the copy in the command folder; a message that is put there once more is another copy and another wish
 * @param about its Message-ID; nothing when it is no client's business, of which no more than the place is kept
 * @param at when it was first seen there
 */
public record Wish(Place place, Optional<MessageId> about, Instant at) {}
