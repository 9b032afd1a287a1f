package io.ghostnote.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ghostnote.report.Account;
import io.ghostnote.report.Card;
import io.ghostnote.report.Evidence;
import io.ghostnote.report.Exchange;
import io.ghostnote.report.Lapse;
import io.ghostnote.report.Money;
import io.ghostnote.report.Reference;
import io.ghostnote.report.Share;
import io.ghostnote.report.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The assessment card as JSON; sums are written out with their currency, so that no reader rounds them. */
final class CardJson {
    private CardJson() {}

    static void write(JsonGenerator json, Card card) throws IOException {
        json.writeStartObject();
        PassJson.text(json, "engagement", card.engagement().isEmpty() ? null : card.engagement());
        json.writeStringField("stage", card.stage().key());
        json.writeBooleanField("inferred", card.inferred());
        json.writeArrayFieldStart("possibilities");
        for (var possibility : Card.POSSIBILITIES) {
            json.writeString(key(possibility));
        }
        json.writeEndArray();
        shares(json, "shares", card.dependence().shares());
        number(json, "runwayMonths", card.dependence().runway().map(runway -> runway.months()));
        number(json, "plannedHours", card.effort().planned());
        number(json, "spentHours", card.effort().spent());
        accounts(json, card.effort().accounts());
        written(json, "written", card.effort().own());
        written(json, "received", card.effort().client());
        terms(json, card.terms());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : card.evidence()) {
            json.writeStartObject();
            json.writeStringField("kind", key(evidence.kind()));
            reference(json, evidence.letter());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("review");
        for (Lapse lapse : card.review().lapses()) {
            lapse(json, lapse);
        }
        json.writeEndArray();
        json.writeNumberField("silencesAfterLateDelivery", card.review().lateWithSilence());
        favour(json, card);
        json.writeEndObject();
    }

    private static void shares(JsonGenerator json, String name, List<Share> shares) throws IOException {
        json.writeArrayFieldStart(name);
        for (Share share : shares) {
            json.writeStartObject();
            json.writeNumberField("percent", share.percent());
            json.writeStringField("part", share.part().toString());
            json.writeStringField("whole", share.whole().toString());
            json.writeStringField("level", key(share.level()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void accounts(JsonGenerator json, List<Account> accounts) throws IOException {
        json.writeArrayFieldStart("accounts");
        for (Account account : accounts) {
            json.writeStartObject();
            json.writeStringField("currency", account.currency());
            money(json, "invoiced", account.invoiced());
            money(json, "paid", account.paid());
            money(json, "open", account.open());
            money(json, "costs", account.costs());
            money(json, "perHour", account.rate());
            money(json, "perHourWhenPaid", account.rateWhenPaid());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void terms(JsonGenerator json, List<Term> terms) throws IOException {
        json.writeArrayFieldStart("clauses");
        for (Term term : terms) {
            json.writeStartObject();
            json.writeStringField("kind", key(term.clause().kind()));
            PassJson.text(
                    json,
                    "number",
                    term.clause().number().isEmpty() ? null : term.clause().number());
            day(json, "day", term.day());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void lapse(JsonGenerator json, Lapse lapse) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", key(lapse.kind()));
        if (lapse.letter().isPresent()) {
            reference(json, lapse.letter().get());
        } else {
            json.writeStringField("title", lapse.title());
            json.writeStringField("day", lapse.day().toString());
            day(json, "due", lapse.due());
        }
        if (lapse.minutes() > 0) {
            json.writeNumberField("minutes", lapse.minutes());
        }
        json.writeEndObject();
    }

    private static void favour(JsonGenerator json, Card card) throws IOException {
        json.writeObjectFieldStart("favour");
        json.writeNumberField("onTime", card.favour().onTime());
        json.writeNumberField("delivered", card.favour().delivered());
        if (card.favour().answering().isPresent()) {
            json.writeNumberField("answeringMinutes", card.favour().answering().getAsLong());
        } else {
            json.writeNullField("answeringMinutes");
        }
        day(json, "since", card.favour().since());
        json.writeArrayFieldStart("strengths");
        for (String strength : card.favour().strengths()) {
            json.writeString(strength);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void written(JsonGenerator json, String name, Exchange.Written written) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("letters", written.letters());
        json.writeNumberField("read", written.read());
        json.writeNumberField("words", written.words());
        json.writeEndObject();
    }

    private static void reference(JsonGenerator json, Reference letter) throws IOException {
        json.writeStringField("day", letter.day().toString());
        json.writeStringField("subject", letter.subject());
        json.writeStringField("messageId", letter.id().value());
    }

    private static void money(JsonGenerator json, String name, Optional<Money> sum) throws IOException {
        PassJson.text(json, name, sum.map(Money::toString).orElse(null));
    }

    private static void day(JsonGenerator json, String name, Optional<LocalDate> day) throws IOException {
        PassJson.text(json, name, day.map(LocalDate::toString).orElse(null));
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
