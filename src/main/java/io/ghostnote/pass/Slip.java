package io.ghostnote.pass;

import io.ghostnote.mail.Letter;
import java.util.Optional;

/**
 * A message as it lies in a command folder.
 *
 * @param role which folder that is
 * @param draft flag {@code \Draft}
 * @param size RFC822.SIZE
 */
record Slip(Letter letter, Place place, Role role, boolean draft, long size) {
    /** A message without a Message-ID has one that is made from its header ({@code mail.SyntheticId}). */
    static Slip of(RawHeader raw, Place place, Role role) {
        Letter letter = Intake.READER.read(raw.header(), raw.internalDate(), Optional.empty());
        return new Slip(letter, place, role, raw.draft(), raw.size());
    }

    /** True when the other message has the same identifier and as many octets, and is not on its way out. */
    boolean sameAs(RawHeader other) {
        return !other.deleted()
                && other.size() == size
                && Intake.READER
                        .read(other.header(), other.internalDate(), Optional.empty())
                        .id()
                        .equals(letter.id());
    }
}
