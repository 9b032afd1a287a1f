package io.ghostnote.config;

import java.util.List;
import java.util.Set;

/** A value of the YAML tree and where it stands; lines and columns count from 1. */
sealed interface Node {
    int line();

    int column();

    /** Number of nodes in the tree below and including this one, aliases counted as often as they are used. */
    int size();

    /** What it is, in the words of a message. */
    String called();

    /** Text, number, truth value or nothing: which of them depends on who asks. */
    record Scalar(String text, boolean plain, int line, int column) implements Node {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        /** True when the key has no value, which means the same as no key at all. */
        boolean nothing() {
            return plain && NOTHING.contains(text);
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public String called() {
            return nothing() ? "nothing" : "a single value";
        }
    }

    /** Keys and values in the order of the file. */
    record Mapping(List<Entry> entries, int line, int column, int size) implements Node {
        @Override
        public String called() {
            return "a map";
        }
    }

    /** Values in the order of the file. */
    record Listing(List<Node> items, int line, int column, int size) implements Node {
        @Override
        public String called() {
            return "a list";
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}
}
