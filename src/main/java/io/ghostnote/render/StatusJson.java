package io.ghostnote.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ghostnote.ladder.Finding;
import io.ghostnote.ladder.Hold;
import io.ghostnote.ladder.Judge;
import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Overview;
import io.ghostnote.pass.View;
import io.ghostnote.report.Card;
import io.ghostnote.thread.Conversation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code status} and {@code explain} as JSON: the episodes of the contract, with what {@code explain} adds. */
public final class StatusJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private StatusJson() {}

    /** One object with a row a client. */
    public static String status(
            List<Overview> overviews,
            Map<String, Optional<Journal.LastReading>> readings,
            Instant now,
            Reasons reasons) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("now", now.toString());
            json.writeArrayFieldStart("accounts");
            for (Map.Entry<String, Optional<Journal.LastReading>> reading : readings.entrySet()) {
                json.writeStartObject();
                json.writeStringField("id", reading.getKey());
                PassJson.instant(json, "readAt", reading.getValue().map(Journal.LastReading::at));
                PassJson.text(
                        json,
                        "error",
                        reading.getValue().flatMap(Journal.LastReading::error).orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("clients");
            for (Overview overview : overviews) {
                client(json, overview, reasons);
                questions(json, overview, now, reasons);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** One object for one client: episodes, guards, holds, conversations, cards, events. */
    public static String explain(View view, List<Card> cards, List<Event> events, Instant now, Reasons reasons) {
        return write(json -> {
            client(json, view.overview(), reasons);
            json.writeArrayFieldStart("guards");
            for (Decision decision : view.overview().decisions()) {
                for (Finding finding : Judge.guards(decision.situation(), now)) {
                    json.writeStartObject();
                    json.writeStringField("engagement", decision.episode().engagement());
                    json.writeStringField("guard", finding.code().name());
                    json.writeStringField("reason", reasons.of(finding.reason()));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("holds");
            for (Decision decision : view.overview().decisions()) {
                for (Hold hold :
                        decision.verdict().clock().map(clock -> clock.holds()).orElse(List.of())) {
                    json.writeStartObject();
                    json.writeStringField("from", hold.from().toString());
                    json.writeStringField("until", hold.until().toString());
                    json.writeStringField("guard", hold.cause().name());
                    json.writeStringField("reason", reasons.of(hold.reason()));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("conversations");
            for (Conversation conversation : view.conversations()) {
                conversation(json, conversation, view);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("cards");
            for (Card card : cards) {
                CardJson.write(json, card);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("events");
            for (Event event : events) {
                json.writeStartObject();
                json.writeStringField("at", event.at().toString());
                json.writeStringField("code", event.code());
                json.writeStringField("facts", event.facts());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void client(JsonGenerator json, Overview overview, Reasons reasons) throws IOException {
        json.writeStartObject();
        json.writeStringField("client", overview.dossier().client().id());
        json.writeArrayFieldStart("episodes");
        for (Decision decision : overview.decisions()) {
            PassJson.episode(json, decision, reasons);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("forged");
        for (Letter forged : overview.forged()) {
            json.writeString(forged.id().value());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unknownSenders");
        for (Address stranger : overview.strangers()) {
            json.writeString(stranger.spec());
        }
        json.writeEndArray();
    }

    private static void questions(JsonGenerator json, Overview overview, Instant now, Reasons reasons)
            throws IOException {
        json.writeArrayFieldStart("questions");
        for (Decision decision : overview.decisions()) {
            for (Question question : decision.questions(now)) {
                json.writeStartObject();
                json.writeStringField("id", question.id());
                json.writeStringField("engagement", question.engagement());
                json.writeStringField("guard", question.code().name());
                json.writeArrayFieldStart("answers");
                for (Ruling.Word word : question.answers()) {
                    json.writeString(Questions.key(word));
                }
                json.writeEndArray();
                json.writeStringField("reason", reasons.of(question.reason()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void conversation(JsonGenerator json, Conversation conversation, View view) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", conversation.id().value());
        json.writeArrayFieldStart("messages");
        for (Letter letter : conversation.letters()) {
            json.writeStartObject();
            json.writeStringField("messageId", letter.id().value());
            MessageId parent = conversation.parents().get(letter.id());
            if (parent == null) {
                json.writeNullField("parent");
            } else {
                json.writeStringField("parent", parent.value());
            }
            json.writeStringField("date", letter.sentAt().toString());
            json.writeStringField("by", StatusWords.voice(letter, view.voices()));
            json.writeStringField("kind", StatusWords.kind(letter));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private interface Content {
        void to(JsonGenerator json) throws IOException;
    }

    private static String write(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            content.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
