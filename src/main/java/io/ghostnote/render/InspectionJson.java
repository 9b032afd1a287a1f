package io.ghostnote.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Inspection;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Announcement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The JSON of {@code inspect} (docs/contract.md): one object on one line. */
public final class InspectionJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private InspectionJson() {}

    /** Something to write. */
    @FunctionalInterface
    private interface Body {
        void to(JsonGenerator json) throws IOException;
    }

    private static String object(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            body.to(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** What is seen in one message. */
    public static String message(String file, Inspection seen) {
        return object(json -> {
            json.writeStringField("file", file);
            json.writeStringField("kind", InspectionWords.kind(seen));
            day(json, "returnDate", seen.back());
            strings(json, "failed", seen.kind().failed());
            if (seen.kind().status().isEmpty()) {
                json.writeNullField("status");
            } else {
                json.writeStringField("status", seen.kind().status());
            }
            json.writeStringField("language", seen.language().tag());
            json.writeStringField("visibleText", seen.visible().text());
            json.writeStringField("expectsAnswer", InspectionWords.expects(seen));
            strings(
                    json,
                    "announces",
                    seen.announcements().kinds().stream().map(Announcement::word).toList());
            day(json, "until", seen.until());
            strings(json, "reasons", InspectionWords.reasons(seen));
        });
    }

    /** The conversations of a mailbox. */
    public static String threads(List<Conversation> conversations) {
        return object(json -> {
            json.writeArrayFieldStart("threads");
            for (Conversation conversation : conversations) {
                json.writeStartObject();
                json.writeStringField("id", conversation.id().value());
                json.writeArrayFieldStart("messages");
                for (Letter letter : conversation.letters()) {
                    json.writeStartObject();
                    json.writeStringField("messageId", letter.id().value());
                    MessageId parent = conversation.parents().get(letter.id());
                    json.writeStringField("parent", parent == null ? null : parent.value());
                    json.writeStringField("date", letter.sentAt().toString());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void day(JsonGenerator json, String name, Optional<LocalDate> day) throws IOException {
        json.writeStringField(name, day.map(LocalDate::toString).orElse(null));
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
