package io.ghostnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ghostnote.text.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Skipped when GHOSTNOTE_CORPUS is not set. */
class VisibleTextNeedsCorpusTest {
    private static final Pattern ASSERTED = Pattern.compile("assertEqual\\('(.*?)', |reply\\.strip\\(\\), '(.*?)'\\)");

    @Test
    void mostRepliesAreCutAsTheirSourcesExpect() throws IOException {
        Path folder = Corpus.folder();
        ObjectMapper json = new ObjectMapper();
        int right = 0;
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("reply/pairs.jsonl"))) {
            JsonNode pair = json.readTree(line);
            Optional<Boolean> verdict = verdict(folder, pair);
            if (verdict.isPresent()) {
                all++;
                right += verdict.get() ? 1 : 0;
                if (!verdict.get()) {
                    wrong.add(pair.path("id").asText() + ": <<" + visible(folder, pair) + ">>");
                }
            }
        }
        System.out.println("visible text right: " + right + " of " + all + "\n" + String.join("\n", wrong));
        assertThat(right).as(() -> String.join("\n", wrong)).isGreaterThanOrEqualTo((int) Math.ceil(all * 0.95));
    }

    /** Nothing when the folder does not hold what is expected. */
    private static Optional<Boolean> verdict(Path folder, JsonNode pair) {
        String visible = visible(folder, pair);
        String expected = pair.has("expected")
                ? text(folder.resolve(pair.path("expected").asText())).strip()
                : "";
        return switch (pair.path("mode").asText()) {
            case "exact_visible_strip" -> Optional.of(visible.equals(expected));
            case "first_fragment_strip" -> Optional.of(visible.equals(expected));
            case "html_text_nospace_equals" ->
                Optional.of(visible.replaceAll("\\s+", "")
                        .equals(pair.path("expected_text").asText().replaceAll("\\s+", "")));
            case "contains" ->
                Optional.of(all(pair.path("must_contain")).stream().allMatch(visible::contains)
                        && all(pair.path("must_not_contain")).stream().noneMatch(visible::contains));
            case "regex_on_first_fragment" ->
                Optional.of(all(pair.path("must_match_first")).stream()
                                .allMatch(one ->
                                        Pattern.compile(one).matcher(visible).find())
                        && all(pair.path("must_not_match_first")).stream()
                                .noneMatch(one ->
                                        Pattern.compile(one).matcher(visible).find()));
            case "see_source_assert" -> {
                Matcher matcher = ASSERTED.matcher(pair.path("note").asText());
                yield matcher.find()
                        ? Optional.of(visible.equals(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static List<String> all(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String visible(Path folder, JsonNode pair) {
        String name = pair.path("input").asText();
        Path file = folder.resolve(name);
        if (name.endsWith(".eml")) {
            return VisibleText.of(Corpus.octets(file)).text();
        }
        return name.endsWith(".html") ? VisibleText.ofHtml(text(file)) : VisibleText.ofPlain(text(file));
    }

    private static String text(Path file) {
        return new String(Corpus.octets(file), StandardCharsets.UTF_8);
    }
}
