package io.ghostnote.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.AccountReport;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.DraftEvent;
import io.ghostnote.pass.PassReport;
import io.ghostnote.pass.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code once --output json} (docs/contract.md): one object on one line. */
public final class PassJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PassJson() {}

    /** The report as one JSON object without a line end, its reasons in the language of {@code reasons}. */
    public static String of(PassReport report, Reasons reasons) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("now", report.now().toString());
            json.writeBooleanField("dryRun", report.dryRun());
            json.writeArrayFieldStart("accounts");
            for (AccountReport account : report.accounts()) {
                account(json, account);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("episodes");
            for (Decision decision : report.decisions()) {
                episode(json, decision, reasons);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("drafts");
            for (DraftEvent draft : report.drafts()) {
                draft(json, draft);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("timings");
            json.writeNumberField("syncMillis", report.sync().toMillis());
            json.writeNumberField("decideMillis", report.decide().toMillis());
            json.writeNumberField("writeMillis", report.write().toMillis());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void account(JsonGenerator json, AccountReport account) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", account.id());
        json.writeNumberField("seen", account.seen());
        json.writeNumberField("kept", account.kept());
        json.writeNumberField("new", account.fresh());
        text(json, "error", account.error().orElse(null));
        json.writeArrayFieldStart("remarks");
        for (String remark : account.remarks()) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void episode(JsonGenerator json, Decision decision, Reasons reasons) throws IOException {
        Verdict verdict = decision.verdict();
        json.writeStartObject();
        json.writeStringField("client", decision.episode().client());
        String engagement = decision.episode().engagement();
        text(json, "engagement", engagement.isEmpty() ? null : engagement);
        json.writeStringField("thread", decision.episode().conversation().value());
        text(json, "basis", verdict.basis().map(MessageId::value).orElse(null));
        json.writeStringField("subject", decision.episode().subject());
        json.writeStringField("side", verdict.side().key());
        json.writeStringField("state", verdict.state().key());
        text(json, "step", verdict.step().map(Enum::name).orElse(null));
        json.writeStringField("action", verdict.action().key());
        text(json, "guard", verdict.guard().map(Enum::name).orElse(null));
        instant(json, "until", verdict.until());
        instant(json, "dueAt", verdict.clock().map(Reckoning::dueAt));
        json.writeNumberField(
                "waitedMinutes", verdict.clock().map(Reckoning::waitedMinutes).orElse(0L));
        json.writeNumberField(
                "thresholdMinutes",
                verdict.clock().map(Reckoning::thresholdMinutes).orElse(0L));
        json.writeStringField("reason", reasons.of(verdict.reason()));
        json.writeEndObject();
    }

    private static void draft(JsonGenerator json, DraftEvent draft) throws IOException {
        json.writeStartObject();
        json.writeStringField("client", draft.client());
        json.writeStringField("step", draft.step().name());
        text(json, "folder", draft.place().map(Place::folder).orElse(null));
        if (draft.place().isPresent()) {
            json.writeNumberField("uid", draft.place().get().uid());
        } else {
            json.writeNullField("uid");
        }
        json.writeStringField("messageId", draft.messageId().value());
        json.writeStringField("event", draft.what().key());
        json.writeEndObject();
    }

    static void instant(JsonGenerator json, String name, Optional<Instant> instant) throws IOException {
        text(json, name, instant.map(Instant::toString).orElse(null));
    }

    static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }
}
