package io.ghostnote.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Labelled sentences: the project's vectors, and sentences written without looking at the lists. */
public final class Vectors {
    private Vectors() {}

    /** A sentence with what it says, as words. */
    record Sentence(String language, Set<String> labels, String text) {}

    /** The vectors of a list of {@code signals-vectors.json}. */
    public static Stream<JsonNode> of(String list) {
        try (InputStream in = open("/vectors/signals-vectors.json")) {
            return new ObjectMapper().readTree(in).get(list).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Sentence> sentences(String file) {
        return new BufferedReader(new InputStreamReader(open("/wording/" + file), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3))
                .map(cells -> new Sentence(cells[0], labels(cells[1]), cells[2]));
    }

    private static Set<String> labels(String cell) {
        return cell.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(cell.split(",", -1)));
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name);
    }
}
