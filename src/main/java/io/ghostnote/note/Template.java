package io.ghostnote.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A text with placeholders (docs/samples.md): {@code {name}} is replaced, {@code {if name}…{else}…{end}} is conditional. A conditional
 * part is written only when its condition holds and everything in it is known. Values are inserted as they are and never read again.
 *
 * @param file as the user knows it
 */
public record Template(String file, List<Node> body) {
    /** A run of text, a placeholder or a conditional part. */
    public sealed interface Node permits Literal, Slot, Choice {
        /** Writes the node and returns true, or returns false after naming what is missing. */
        boolean write(Function<Placeholder, Optional<String>> values, StringBuilder out, Set<Placeholder> missing);

        /** The same node with other fixed words. */
        Node withWords(UnaryOperator<String> change);
    }

    /** Fixed words. */
    public record Literal(String text) implements Node {
        @Override
        public boolean write(
                Function<Placeholder, Optional<String>> values, StringBuilder out, Set<Placeholder> missing) {
            out.append(text);
            return true;
        }

        @Override
        public Node withWords(UnaryOperator<String> change) {
            return new Literal(change.apply(text));
        }
    }

    /** A value to insert. */
    public record Slot(Placeholder placeholder) implements Node {
        @Override
        public boolean write(
                Function<Placeholder, Optional<String>> values, StringBuilder out, Set<Placeholder> missing) {
            Optional<String> value = values.apply(placeholder);
            if (value.isEmpty()) {
                missing.add(placeholder);
                return false;
            }
            out.append(value.get());
            return true;
        }

        @Override
        public Node withWords(UnaryOperator<String> change) {
            return this;
        }
    }

    /** A conditional part. */
    public record Choice(Placeholder condition, List<Node> then, List<Node> otherwise) implements Node {
        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public boolean write(
                Function<Placeholder, Optional<String>> values, StringBuilder out, Set<Placeholder> missing) {
            if (values.apply(condition).isPresent()) {
                StringBuilder part = new StringBuilder();
                if (writeAll(then, values, part, new HashSet<>())) {
                    out.append(part);
                    return true;
                }
            }
            return writeAll(otherwise, values, out, missing);
        }

        @Override
        public Node withWords(UnaryOperator<String> change) {
            return new Choice(condition, changed(then, change), changed(otherwise, change));
        }
    }

    public Template {
        body = List.copyOf(body);
    }

    /**
     * The text with values inserted, or nothing when one is missing.
     *
     * @param values what to insert; any text for a condition that holds
     * @param missing is given the placeholders that are missing
     */
    public Optional<String> fill(Function<Placeholder, Optional<String>> values, Set<Placeholder> missing) {
        StringBuilder out = new StringBuilder();
        return writeAll(body, values, out, missing) ? Optional.of(out.toString()) : Optional.empty();
    }

    /** The same template with other fixed words. */
    public Template withWords(UnaryOperator<String> change) {
        return new Template(file, changed(body, change));
    }

    private static boolean writeAll(
            List<Node> nodes,
            Function<Placeholder, Optional<String>> values,
            StringBuilder out,
            Set<Placeholder> missing) {
        boolean complete = true;
        for (Node node : nodes) {
            complete &= node.write(values, out, missing);
        }
        return complete;
    }

    private static List<Node> changed(List<Node> nodes, UnaryOperator<String> change) {
        List<Node> result = new ArrayList<>();
        for (Node node : nodes) {
            result.add(node.withWords(change));
        }
        return result;
    }
}
