package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** The fields and types of docs/contract.md, JSON. */
final class Contract {
    private static final String MESSAGE_ID = "<[^<>\\s]+>";

    private Contract() {}

    /** The object of {@code once}. */
    static void once(JsonNode report) {
        instant(report, "now");
        assertThat(report.path("dryRun").isBoolean()).isTrue();
        assertThat(report.path("accounts").isArray()).isTrue();
        assertThat(report.path("accounts")).isNotEmpty().allSatisfy(account -> {
            text(account, "id", ".+");
            count(account, "seen");
            count(account, "kept");
            count(account, "new");
            textOrNull(account, "error", ".+");
        });
        assertThat(report.path("episodes").isArray()).isTrue();
        report.path("episodes").forEach(Contract::episode);
        assertThat(report.path("drafts").isArray()).isTrue();
        assertThat(report.path("drafts")).allSatisfy(draft -> {
            text(draft, "client", ".+");
            text(draft, "step", "[A-Z]+[0-9]*");
            textOrNull(draft, "folder", ".+");
            assertThat(draft.path("uid").isIntegralNumber() || draft.path("uid").isNull())
                    .isTrue();
            text(draft, "messageId", MESSAGE_ID);
            text(draft, "event", "created|withdrawn|kept|sent|declined");
        });
        count(report.path("timings"), "syncMillis");
        count(report.path("timings"), "decideMillis");
        count(report.path("timings"), "writeMillis");
    }

    /** One of its episodes. */
    static void episode(JsonNode episode) {
        text(episode, "client", ".+");
        textOrNull(episode, "engagement", ".+");
        text(episode, "thread", MESSAGE_ID);
        textOrNull(episode, "basis", MESSAGE_ID);
        text(episode, "subject", ".*");
        text(episode, "side", "client|owner|nobody");
        text(episode, "state", "watching|noticed|drafted|waiting|held|declined|closed|past|frozen");
        textOrNull(episode, "step", "[A-Z]+[0-9]*");
        text(episode, "action", "none|draft|withdraw|ask");
        textOrNull(episode, "guard", "X[0-9]{2}");
        if (!episode.path("until").isNull()) {
            instant(episode, "until");
        }
        if (!episode.path("dueAt").isNull()) {
            instant(episode, "dueAt");
        }
        count(episode, "waitedMinutes");
        count(episode, "thresholdMinutes");
        text(episode, "reason", ".+");
    }

    private static void instant(JsonNode node, String field) {
        assertThat(node.path(field).isTextual()).as(field).isTrue();
        assertThat(Instant.parse(node.path(field).asText())).isNotNull();
    }

    private static void count(JsonNode node, String field) {
        assertThat(node.path(field).isIntegralNumber()).as(field).isTrue();
        assertThat(node.path(field).asLong()).as(field).isNotNegative();
    }

    private static void text(JsonNode node, String field, String pattern) {
        assertThat(node.path(field).isTextual()).as(field).isTrue();
        assertThat(node.path(field).asText()).as(field).matches(pattern);
    }

    private static void textOrNull(JsonNode node, String field, String pattern) {
        if (!node.path(field).isNull()) {
            text(node, field, pattern);
        }
    }
}
