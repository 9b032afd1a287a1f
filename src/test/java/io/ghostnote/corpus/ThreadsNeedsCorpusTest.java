package io.ghostnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.thread.Conversation;
import io.ghostnote.thread.Threader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Skipped when GHOSTNOTE_CORPUS is not set. */
class ThreadsNeedsCorpusTest {

    @TestFactory
    List<DynamicTest> threadsAreAsTheirSourcesExpect() throws IOException {
        Path folder = Corpus.folder();
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode cases = new ObjectMapper()
                .readTree(folder.resolve("threading/cases.json").toFile());
        for (JsonNode one : cases) {
            // Another algorithm, which groups by subject alone whoever wrote.
            if (!one.path("algorithm").asText().contains("ORDEREDSUBJECT")) {
                tests.add(DynamicTest.dynamicTest(one.path("id").asText(), () -> check(folder, one)));
            }
        }
        return tests;
    }

    private static void check(Path folder, JsonNode one) {
        List<Letter> letters = new ArrayList<>();
        Map<String, MessageId> byName = new HashMap<>();
        one.path("messages").forEach(path -> {
            Letter letter = Corpus.letter(Corpus.octets(folder.resolve(path.asText())));
            letters.add(letter);
            byName.put(Integer.toString(letters.size()), letter.id());
        });
        one.path("inline_messages").forEach(message -> {
            Letter letter = Corpus.letter(header(message));
            letters.add(letter);
            byName.put(message.path("id").asText(), letter.id());
            byName.put(message.path("uid").asText("none"), letter.id());
        });
        if (one.has("steps")) {
            for (JsonNode step : one.get("steps")) {
                List<Letter> present = new ArrayList<>();
                step.path("present").forEach(number -> present.add(letters.get(number.asInt() - 1)));
                compare(step, present, byName);
            }
        } else {
            letters.forEach(letter -> byName.put(inner(letter.id()), letter.id()));
            compare(one.path("expected"), letters, byName);
        }
        if (one.path("expected_roots").isInt()) {
            assertThat(Threader.conversations(letters))
                    .hasSize(one.path("expected_roots").asInt());
        }
        Map<MessageId, MessageId> parents = parents(Threader.conversations(letters));
        for (JsonNode node : one.path("expected_nodes")) {
            MessageId id = new MessageId("<" + node.path("message_id").asText() + ">");
            String parent = node.path("parent").isNull()
                    ? null
                    : "<" + node.path("parent").asText() + ">";
            MessageId found = parents.get(id);
            assertThat(found == null ? null : found.value()).isEqualTo(parent);
        }
    }

    private static String inner(MessageId id) {
        return id.value().substring(1, id.value().length() - 1);
    }

    private static void compare(JsonNode expected, List<Letter> letters, Map<String, MessageId> byName) {
        List<Conversation> conversations = Threader.conversations(letters);
        Map<MessageId, MessageId> parents = parents(conversations);
        if (expected.path("groups").isArray()) {
            Set<Set<MessageId>> wanted = new HashSet<>();
            expected.path("groups").forEach(group -> {
                Set<MessageId> ids = new HashSet<>();
                group.forEach(name -> ids.add(named(byName, name)));
                wanted.add(ids);
            });
            Set<Set<MessageId>> found = new HashSet<>();
            conversations.forEach(conversation -> found.add(new HashSet<>(
                    conversation.letters().stream().map(Letter::id).toList())));
            assertThat(found).isEqualTo(wanted);
        }
        if (expected.path("parent").isObject()) {
            expected.path("parent").properties().forEach(entry -> {
                MessageId parent = entry.getValue().isNull() ? null : named(byName, entry.getValue());
                MessageId child = byName.get(entry.getKey());
                assertThat(parents.get(child)).as(entry.getKey()).isEqualTo(parent);
            });
        }
        if (expected.has("same_thread")) {
            assertThat(conversations.size() == 1)
                    .isEqualTo(expected.path("same_thread").asBoolean());
        }
    }

    private static MessageId named(Map<String, MessageId> byName, JsonNode name) {
        MessageId id = byName.get(name.asText());
        assertThat(id).as(name.asText()).isNotNull();
        return id == null ? new MessageId("<none>") : id;
    }

    private static Map<MessageId, MessageId> parents(List<Conversation> conversations) {
        Map<MessageId, MessageId> parents = new HashMap<>();
        conversations.forEach(conversation -> parents.putAll(conversation.parents()));
        return parents;
    }

    private static byte[] header(JsonNode message) {
        StringBuilder out = new StringBuilder();
        out.append("Subject: ").append(message.path("subject").asText()).append("\r\n");
        if (message.has("raw_message_id_header")) {
            field(out, "Message-ID", message.path("raw_message_id_header").asText());
        } else if (message.has("id")) {
            field(out, "Message-ID", "<" + message.path("id").asText() + ">");
        }
        if (message.has("in_reply_to")) {
            String value = message.path("in_reply_to").asText();
            field(out, "In-Reply-To", value.contains("<") ? value : "<" + value + ">");
        }
        if (message.has("raw_references")) {
            field(out, "References", message.path("raw_references").asText());
        } else if (message.has("references")) {
            List<String> ids = new ArrayList<>();
            message.path("references").forEach(id -> ids.add("<" + id.asText() + ">"));
            field(out, "References", String.join(" ", ids));
        }
        return out.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append("\r\n");
    }
}
