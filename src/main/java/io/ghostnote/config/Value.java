package io.ghostnote.config;

import java.util.Optional;

/**
 * A node on its way to becoming a value, with the path of its key and the sink for what is wrong with it.
 *
 * @param path the key with positions, {@code clients[0].addresses[1]}
 * @param pattern the key without, {@code clients[].addresses[]}
 */
record Value(Node node, String path, String pattern, Findings findings) {

    Spot spot() {
        return new Spot(node.line(), node.column(), path);
    }

    void error(String message) {
        findings.add(spot().error(message));
    }

    void warn(String message) {
        findings.add(spot().warning(message));
    }

    /** Reports the problem and is nothing. */
    <T> Optional<T> refuse(String message) {
        error(message);
        return Optional.empty();
    }

    boolean nothing() {
        return node instanceof Node.Scalar scalar && scalar.nothing();
    }

    /** The text of a single value; anything else is reported as not being {@code expected}. */
    Optional<String> scalar(String expected) {
        if (node instanceof Node.Scalar scalar && !scalar.nothing()) {
            return Optional.of(scalar.text());
        }
        return refuse("expected " + expected + ", found " + node.called());
    }

    Value item(int index, Node item) {
        return new Value(item, path + "[" + index + "]", pattern + "[]", findings);
    }
}
