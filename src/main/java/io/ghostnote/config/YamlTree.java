package io.ghostnote.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 to a tree of {@link Node}, built from parser events: the library's own composer recurses without a limit and stops at the
 * first duplicate key, and here depth and aliases are limited and every problem is reported.
 */
final class YamlTree {
    static final int DEEPEST = 24;
    static final int MOST_NODES = 200_000;

    private static final Set<String> PLAIN_TAGS = Set.of("str", "int", "float", "bool", "null", "seq", "map");
    private static final String TAG_PREFIX = "tag:yaml.org,2002:";

    private final Findings findings;
    private final Iterator<Event> events;
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private int nodes;

    private YamlTree(String text, Findings findings) {
        this.findings = findings;
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(SourceText.MOST_BYTES).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The root of the one document in the text, or nothing with the reasons among the findings. */
    static Optional<Node> of(String text, Findings findings) {
        try {
            return new YamlTree(text, findings).document();
        } catch (Abandoned e) {
            findings.add(e.finding);
        } catch (MarkedYamlEngineException e) {
            YamlProblems.explain(e, text).forEach(findings::add);
        } catch (ReaderException e) {
            // The position counts code points, and text before a forbidden character is free of surprises.
            int index = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            findings.add(SourceText.spotAt(text, index)
                    .error(String.format("the control character U+%04X", e.getCodePoint())));
        } catch (YamlEngineException e) {
            findings.add(new Spot(0, 0, "").error("is not YAML 1.2"));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (root != null) {
                    throw new Abandoned(spot(event).error("a second document begins (---); only one is read"));
                }
                root = node(events.next(), 1);
            }
        }
        if (root == null || (root instanceof Node.Scalar scalar && scalar.nothing())) {
            findings.add(new Spot(0, 0, "").error("is empty; see the commented example conf/ghostnote.yaml"));
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private Node node(Event event, int depth) {
        Spot at = spot(event);
        if (event instanceof AliasEvent alias) {
            return alias(alias, at);
        }
        if (depth > DEEPEST) {
            throw new Abandoned(at.error("nested deeper than " + DEEPEST + " levels"));
        }
        count(1, at);
        checkTag((NodeEvent) event, at);
        Node node;
        if (event instanceof ScalarEvent scalar) {
            boolean plain = scalar.isPlain()
                    && scalar.getTag().filter(t -> t.endsWith("str")).isEmpty();
            node = new Node.Scalar(scalar.getValue(), plain, at.line(), at.column());
        } else if (event instanceof MappingStartEvent) {
            node = mapping(at, depth);
        } else {
            node = listing(at, depth);
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private Node mapping(Spot at, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        int size = 1;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            size += key.size() + value.size();
            if (key instanceof Node.Scalar name) {
                entries.add(new Node.Entry(name, value));
            } else {
                findings.add(
                        new Spot(key.line(), key.column(), "").error("a key has to be a word, found " + key.called()));
            }
        }
        return new Node.Mapping(List.copyOf(entries), at.line(), at.column(), size);
    }

    private Node listing(Spot at, int depth) {
        List<Node> items = new ArrayList<>();
        int size = 1;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Node item = node(event, depth + 1);
            size += item.size();
            items.add(item);
        }
        return new Node.Listing(List.copyOf(items), at.line(), at.column(), size);
    }

    /** A tree is shared, not copied, but whoever walks it meets every copy: ten aliases in each of ten lists are ten billion values. */
    private Node alias(AliasEvent alias, Spot at) {
        Node target = anchors.get(alias.getAlias());
        if (target == null) {
            throw new Abandoned(at.error(YamlProblems.STAR));
        }
        count(target.size(), at);
        return target;
    }

    private void count(int more, Spot at) {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new Abandoned(at.error("more than " + MOST_NODES + " values, those repeated by aliases included"));
        }
    }

    private void checkTag(NodeEvent event, Spot at) {
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        tag.filter(t -> !t.equals("!"))
                .filter(t -> !t.startsWith(TAG_PREFIX) || !PLAIN_TAGS.contains(t.substring(TAG_PREFIX.length())))
                .ifPresent(t ->
                        findings.add(at.error("tags (!…) are not used here; a text that begins with ! needs quotes")));
    }

    private static Spot spot(Event event) {
        return event.getStartMark()
                .map(mark -> new Spot(mark.getLine() + 1, mark.getColumn() + 1, ""))
                .orElse(new Spot(0, 0, ""));
    }

    /** Reading cannot go on; caught in {@link #of}. */
    private static final class Abandoned extends RuntimeException {
        private final transient Finding finding;

        Abandoned(Finding finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }
    }
}
