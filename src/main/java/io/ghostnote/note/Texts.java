package io.ghostnote.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Templates by language and name, such as {@code GENERAL.S1}: the project's model texts, and the user's own before them. Other wordings
 * of a text are numbered from 2, {@code GENERAL.S1.2}.
 */
public final class Texts {
    /** The model texts of docs/samples.md, those derived from them included. */
    private static final List<String> MODEL_NAMES = List.of(
            "GENERAL.S1",
            "GENERAL.S1.untitled",
            "GENERAL.S2",
            "GENERAL.S2.untitled",
            "GENERAL.C0",
            "PROSPECT.S1",
            "PROSPECT.S1.short",
            "PROPOSAL.S1",
            "PROPOSAL.S2",
            "PROPOSAL.S2.short",
            "CONTRACT.S1",
            "CONTRACT.S2",
            "CONTRACT.S3",
            "IN_PROGRESS.S1",
            "IN_PROGRESS.S2",
            "IN_PROGRESS.S3",
            "DELIVERED.S1",
            "DELIVERED.S2",
            "DELIVERED.S3",
            "INVOICED.I1",
            "INVOICED.I2",
            "CLOSE.C0",
            "CLOSE.C0.untitled",
            "CLOSE.C1",
            "CLOSE.C1.untitled",
            "INVOICED.I2.untitled",
            "GOODBYE.F1",
            "PAST.K1");

    /** Highest number of a wording. */
    static final int MOST_WORDINGS = 4;

    private final Map<Language, Map<String, Template>> own;
    // read when a language is first written in: a freelancer writes in two of the five
    private final Map<Language, Map<String, Template>> model;
    private final int wordings;

    private Texts(Map<Language, Map<String, Template>> own, Map<Language, Map<String, Template>> model, int wordings) {
        this.own = own;
        this.model = model;
        this.wordings = wordings;
    }

    /** The model texts. */
    public static Texts model() {
        return model(MOST_WORDINGS);
    }

    /** The model texts in so many wordings at most. */
    static Texts model(int wordings) {
        return new Texts(Map.of(), new ConcurrentHashMap<>(), wordings);
    }

    private Map<String, Template> read(Language language) {
        Map<String, Template> texts = new HashMap<>();
        for (String name : MODEL_NAMES) {
            Optional<String> content = Optional.of("");
            // looking for a file that is not there costs most, so the first number that is missing is the last
            for (int wording = 1; wording <= wordings && content.isPresent(); wording++) {
                String numbered = numbered(name, wording);
                String file = language.tag() + "/" + numbered + ".txt";
                content = resource("texts/" + file);
                content.ifPresent(found -> texts.put(numbered, readModel(file, found)));
            }
        }
        return Map.copyOf(texts);
    }

    private static Template readModel(String file, String content) {
        TemplateReader.Reading reading = TemplateReader.read(file, content);
        return reading.template().orElseThrow(() -> new IllegalStateException(String.valueOf(reading.problems())));
    }

    /**
     * These texts and the user's own before them.
     *
     * @param own by language and name, {@code STAGE.STEP}; CLOSE.C0 and CLOSE.C1 serve every stage
     */
    public Texts with(Map<Language, Map<String, Template>> own) {
        return new Texts(Map.copyOf(own), model, wordings);
    }

    /** The user's own text of that name and wording. */
    public Optional<Template> own(Language language, String name, int wording) {
        return Optional.ofNullable(own.getOrDefault(language, Map.of()).get(numbered(name, wording)));
    }

    /** The model text of that name and wording. */
    public Optional<Template> model(Language language, String name, int wording) {
        return Optional.ofNullable(model.computeIfAbsent(language, this::read).get(numbered(name, wording)));
    }

    /** The name of a wording. */
    static String numbered(String name, int wording) {
        return wording == 1 ? name : name + "." + wording;
    }

    /** True when the user has an own text of that name. */
    public boolean owns(Language language, String name) {
        return own.getOrDefault(language, Map.of()).containsKey(name);
    }

    /** A file beside this class, with LF line ends, or nothing when there is none. */
    static Optional<String> resource(String path) {
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
