package io.ghostnote.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.HeaderBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxGeneratorTest {
    private static final int COUNT = 2000;
    private static final List<MadeMessage> MADE =
            MailboxGenerator.messages(COUNT, 1).toList();
    private static final List<HeaderBlock> HEADERS = MADE.stream()
            .map(message -> HeaderBlock.of(message.text().split("\n\n", 2)[0].getBytes(StandardCharsets.UTF_8)))
            .toList();

    @Test
    void isTheSameForTheSameSizeAndSeed() {
        assertThat(MailboxGenerator.messages(COUNT, 1)).isEqualTo(MADE);
        assertThat(MailboxGenerator.messages(COUNT, 2).toList()).isNotEqualTo(MADE);
    }

    @Test
    void holdsTheMixThatAFreelancersMailboxHas() {
        assertThat(MADE).hasSize(COUNT);
        assertThat(having("List-Id")).isEqualTo(COUNT * 28 / 100);
        assertThat(having("X-Auto-Response-Suppress")).isEqualTo(COUNT * 4 / 100);
        assertThat(text("multipart/report")).isEqualTo(COUNT * 2 / 100);
        assertThat(text("@stranger")).isGreaterThan(COUNT * 9 / 100);
        assertThat(MADE.stream().filter(one -> one.folder().equals("Sent")).count())
                .isBetween(COUNT / 5L, COUNT * 2 / 5L);
        assertThat(having("Subject", "=?utf-8?B?")).isBetween(COUNT / 10L, COUNT / 2L);
    }

    @Test
    void someAnswersAreBroken() {
        Set<String> known = new HashSet<>();
        HEADERS.forEach(header -> known.add(header.first("Message-ID").orElseThrow()));
        assertThat(known).as("identifiers are unique").hasSize(COUNT);
        Map<Boolean, Long> parents = HEADERS.stream()
                .flatMap(header -> header.first("In-Reply-To").stream())
                .collect(Collectors.partitioningBy(known::contains, Collectors.counting()));
        assertThat(parents.get(true)).isGreaterThan(COUNT / 4L);
        assertThat(parents.get(false)).isPositive();
        assertThat(HEADERS.stream()
                        .filter(header -> header.first("References").isPresent()
                                && header.first("In-Reply-To").isEmpty())
                        .count())
                .isPositive();
    }

    @Test
    void comesInOrderAndIsPlainAsciiInItsHeader() {
        assertThat(MADE).extracting(MadeMessage::arrived).isSorted();
        assertThat(MADE)
                .allSatisfy(message ->
                        assertThat(message.text().split("\n\n", 2)[0]).isASCII().doesNotContain("\r"));
    }

    @Test
    void isWrittenAsMaildirs(@TempDir Path folder) throws IOException {
        Map<String, Integer> counts = MailboxGenerator.write(folder, 50, 1);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            try (Stream<Path> files = Files.list(folder.resolve(count.getKey()).resolve("cur"))) {
                assertThat(files).hasSize(count.getValue());
            }
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
    }

    private static long having(String field) {
        return having(field, "");
    }

    private static long having(String field, String part) {
        return HEADERS.stream()
                .filter(header ->
                        header.first(field).filter(body -> body.contains(part)).isPresent())
                .count();
    }

    private static long text(String part) {
        return MADE.stream().filter(one -> one.text().contains(part)).count();
    }
}
