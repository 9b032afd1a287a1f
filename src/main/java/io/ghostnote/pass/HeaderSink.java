package io.ghostnote.pass;

import java.util.List;

/** Takes headers as they arrive, in chunks of a few hundred, so that no more than a chunk is ever held. */
@FunctionalInterface
public interface HeaderSink {
    /**
     * A chunk of new messages in ascending UID order.
     *
     * @param total how many messages this reading will bring in all, for progress; -1 when unknown
     */
    void accept(List<RawHeader> chunk, long total);
}
