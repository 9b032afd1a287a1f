package io.ghostnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The published schema and the reader say the same. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Test
    void isItselfASchemaOfDraft202012() throws IOException {
        JsonSchema metaschema = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(metaschema.validate(schema())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conf/ghostnote.yaml", "right/shortest.yaml", "right/full.yaml"})
    void acceptsWhatTheReaderAccepts(String name) throws IOException {
        assertThat(problems(read(name))).isEmpty();
    }

    @Test
    void theExampleUncommentedIsAcceptedByBoth(@TempDir Path folder) throws IOException {
        String text = uncommented(Fixture.text(Fixture.EXAMPLE));
        Files.createDirectory(folder.resolve("templates"));
        Files.createFile(folder.resolve("private-ca.pem"));

        Result result = Fixture.reader().read(text, folder.resolve("ghostnote.yaml"));

        assertThat(Fixture.lines(result)).isEmpty();
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ownr: {}",
                "drafts: { per-day: many }",
                "drafts: { per-day: 0 }",
                "poll: { every: 5m, cron: 0 0 8 ? * MON }",
                "poll: { every: 5 minutes }",
                "ladder: { general: { S3: 4 } }",
                "digest: { deliver: pigeon }",
            })
    void refusesWhatTheReaderRefuses(String wrong) {
        String text = Fixture.shortestAnd(wrong + "\n");
        assertThat(problems(text)).isNotEmpty();
        assertThat(Fixture.read(text)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void knowsTheKeysTheReaderKnows() throws IOException {
        Findings findings = new Findings();
        Fixture.reader().read(Fixture.text("right/full.yaml"), Fixture.RESOURCES.resolve("right/full.yaml"), findings);
        Fixture.reader().read(Fixture.shortestAnd("ladder: { in_progress: { S1: 4 } }"), Fixture.EXAMPLE, findings);
        Set<String> ofSchema = new TreeSet<>();
        walk(schema(), "", ofSchema);

        assertThat(findings.keys()).hasSizeGreaterThan(150);
        assertThat(findings.keys()).containsExactlyInAnyOrderElementsOf(ofSchema);
    }

    @Test
    void theExampleNamesEveryKey() throws IOException {
        Set<String> keys = new TreeSet<>();
        walk(schema(), "", keys);
        String example = Fixture.text(Fixture.EXAMPLE);
        Set<String> missing = keys.stream()
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .map(key -> key.replace("[]", ""))
                .filter(key -> !Set.of("fr", "es", "de", "in_progress").contains(key))
                .filter(key -> !Pattern.compile("(?m)(^|[ {#])" + key + ":")
                        .matcher(example)
                        .find())
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    /** The example with every commented key switched on, save those that exclude each other. */
    static String uncommented(String example) {
        return example.lines()
                .skip(1)
                .filter(
                        line -> !line.matches(
                                "#|# ghostnote's.*|# a value behind.*|.*# (The|Contract,|Facts|One of|payment-term,|invoiced,) .*|.* # payment-term,.*|.* # invoiced, past.*"))
                .filter(
                        line -> !line.matches(
                                ".*# password: .*|.*# oauth2:.*|.*# {3}(provider|client-id|client-secret|refresh-token|token-endpoint|authorization-endpoint|scope): .*|# {3}cron: 0 0/5 .*"))
                .map(line -> line.matches(" *#.*") ? line.replaceFirst("# ?", "") : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read(String name) {
        return name.startsWith("conf/") ? Fixture.text(Path.of(name)) : Fixture.text(name);
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(Path.of("conf/ghostnote.schema.json").toFile());
    }

    private static Set<String> problems(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        JsonNode node = JSON.valueToTree(new Load(settings).loadFromString(yaml));
        JsonSchema schema;
        try {
            schema = FACTORY.getSchema(schema());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return schema.validate(node).stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void walk(JsonNode node, String path, Set<String> keys) throws IOException {
        JsonNode ref = node.get("$ref");
        if (ref != null) {
            walk(schema().at(ref.asText().substring(1)), path, keys);
        }
        JsonNode properties = node.get("properties");
        if (properties != null) {
            for (var entry : properties.properties()) {
                if (node.get("type") != null) {
                    String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                    keys.add(key);
                    walk(entry.getValue(), key, keys);
                }
            }
        }
        if (node.get("items") != null) {
            walk(node.get("items"), path + "[]", keys);
        }
        if (node.get("anyOf") != null) {
            for (JsonNode choice : node.get("anyOf")) {
                walk(choice, path, keys);
            }
        }
    }
}
