package io.ghostnote.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A map of the file whose keys are asked for one after the other; {@link #done()} then reports the keys nobody asked for. Where a
 * needed value is missing or wrong a stand-in is returned, so that reading goes on to the next problem: a file with an error is
 * refused as a whole, and no stand-in is ever seen.
 */
final class Section {
    private final Value value;
    private final Findings.Known patterns;
    private final boolean readable;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    private Section(Value value) {
        this.value = value;
        this.patterns = value.findings().known(value.pattern());
        if (value.node() instanceof Node.Mapping mapping) {
            readable = true;
            for (Node.Entry entry : mapping.entries()) {
                Node.Entry first = entries.putIfAbsent(entry.key().text(), entry);
                if (first != null) {
                    value.findings()
                            .add(at(entry)
                                    .error("the key is given twice; the first is on line "
                                            + first.key().line()));
                }
            }
        } else {
            readable = false;
            value.error("expected a map (key: value), found " + value.node().called());
        }
    }

    /** The keys of the value; anything but a map is reported, and then has no keys. */
    static Section of(Value value) {
        return new Section(value);
    }

    Value value() {
        return value;
    }

    /** The value of the key; empty when the key is not there or has no value. */
    Optional<Value> take(String key) {
        known.add(key);
        String pattern = patterns.key(key);
        Node.Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        Value found = new Value(entry.value(), pathOf(value.path(), key), pattern, value.findings());
        return found.nothing() ? Optional.empty() : Optional.of(found);
    }

    boolean has(String key) {
        Node.Entry entry = entries.get(key);
        return entry != null && !(entry.value() instanceof Node.Scalar scalar && scalar.nothing());
    }

    <T> Optional<T> find(String key, Kind<T> kind) {
        return take(key).flatMap(kind::read);
    }

    <T> T get(String key, Kind<T> kind, T otherwise) {
        return find(key, kind).orElse(otherwise);
    }

    <T> List<T> list(String key, Kind<T> kind) {
        return get(key, Kinds.list(kind), List.of());
    }

    <T> T need(String key, Kind<T> kind, T standIn) {
        Optional<Value> found = take(key);
        if (found.isEmpty() && readable) {
            missing(key);
        }
        return found.flatMap(kind::read).orElse(standIn);
    }

    /** A needed key is not there; reported by {@link #done()}, unless a wrong key turns out to be meant for it. */
    void missing(String key) {
        missing.add(key);
    }

    /** Reports the keys nobody asked for, with the nearest right name, and the needed ones that are not there. */
    void done() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                Optional<String> meant = Nearest.to(key, known);
                meant.ifPresent(missing::remove);
                value.findings().add(at(entry).error(unknown(key, meant)));
            }
        });
        for (String key : missing) {
            Node.Entry empty = entries.get(key);
            value.findings()
                    .add(
                            empty == null
                                    ? new Spot(value.node().line(), value.node().column(), pathOf(value.path(), key))
                                            .error("missing")
                                    : at(empty).error("missing: the key has no value"));
        }
    }

    private Spot at(Node.Entry entry) {
        String key = entry.key().text();
        return new Spot(entry.key().line(), entry.key().column(), pathOf(value.path(), Words.cut(key)));
    }

    private String unknown(String key, Optional<String> meant) {
        if (key.equals("<<")) {
            return "merge keys are not supported; repeat the keys";
        }
        return meant.map(name -> "unknown key; did you mean " + name + "?")
                .orElseGet(() ->
                        "unknown key; known here: " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    static String pathOf(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
