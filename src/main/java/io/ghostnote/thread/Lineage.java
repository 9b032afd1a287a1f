package io.ghostnote.thread;

import java.util.Arrays;

/** The nearest ancestor that is a letter rather than a ghost, an identifier that is only named. */
final class Lineage {
    private static final int UNKNOWN = -2;

    private Lineage() {}

    /** For each letter the number of its nearest ancestor that is a letter, or {@link Sets#NONE}. */
    static int[] nearestLetters(int[] parent, int nodes, int letters) {
        int[] above = new int[nodes];
        Arrays.fill(above, UNKNOWN);
        int[] path = new int[nodes];
        for (int letter = 0; letter < letters; letter++) {
            int length = 0;
            int at = letter;
            int found;
            while (true) {
                if (above[at] != UNKNOWN) {
                    found = above[at];
                    break;
                }
                path[length++] = at;
                int next = parent[at];
                if (next == Sets.NONE || next < letters) {
                    found = next;
                    break;
                }
                at = next;
            }
            for (int i = 0; i < length; i++) {
                above[path[i]] = found;
            }
        }
        return Arrays.copyOf(above, letters);
    }
}
