package io.ghostnote.pass;

/** Told how far a reading has come, for a terminal or the log. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (account, folder, done, total) -> {};

    /**
     * @param done messages of the folder read so far
     * @param total how many there will be; -1 when unknown
     */
    void read(String account, String folder, long done, long total);
}
