package io.ghostnote.thread;

import java.util.Arrays;

/** Disjoint sets of numbered nodes (union and find), each with its oldest letter and its number of letters. */
final class Sets {
    static final int NONE = -1;

    private int[] link;
    // By representative.
    private int[] first;
    private int[] letters;
    private int size;

    Sets(int capacity) {
        int room = Math.max(16, capacity);
        link = new int[room];
        first = new int[room];
        letters = new int[room];
    }

    /** A new node in a set of its own. Letters are added before all others, oldest first. */
    int add(boolean letter) {
        if (size == link.length) {
            link = Arrays.copyOf(link, size * 2);
            first = Arrays.copyOf(first, size * 2);
            letters = Arrays.copyOf(letters, size * 2);
        }
        link[size] = size;
        first[size] = letter ? size : NONE;
        letters[size] = letter ? 1 : 0;
        return size++;
    }

    int find(int node) {
        int root = node;
        while (link[root] != root) {
            root = link[root];
        }
        int at = node;
        while (link[at] != root) {
            int next = link[at];
            link[at] = root;
            at = next;
        }
        return root;
    }

    boolean together(int a, int b) {
        return find(a) == find(b);
    }

    /** The oldest letter of the node's set, or NONE when there is no letter in it. */
    int firstLetter(int node) {
        return first[find(node)];
    }

    int lettersWith(int node) {
        return letters[find(node)];
    }

    void union(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x == y) {
            return;
        }
        int into = letters[x] >= letters[y] ? x : y;
        int from = into == x ? y : x;
        if (first[from] != NONE && (first[into] == NONE || first[from] < first[into])) {
            first[into] = first[from];
        }
        letters[into] += letters[from];
        link[from] = into;
    }
}
