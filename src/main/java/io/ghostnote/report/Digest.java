package io.ghostnote.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that the freelancer is told of one morning (docs/digest.md). What is empty is not there.
 *
 * @param unread mailboxes that could not be read: all else may lack the newest mail
 * @param matters in the order of the sections, each by urgency; no section is empty
 * @param slower clients whose answers have become slower, one line each
 * @param overview once a month
 */
public record Digest(
        Instant now,
        List<Unread> unread,
        Map<Section, List<Line>> matters,
        List<Line> slower,
        Senders senders,
        Optional<MonthlyOverview> overview) {
    /** A client who was last in touch before that is not cooling but gone. */
    private static final Duration RECENT = Duration.ofDays(90);

    public Digest {
        unread = List.copyOf(unread);
        Map<Section, List<Line>> ordered = new EnumMap<>(Section.class);
        matters.forEach((section, lines) -> ordered.put(section, List.copyOf(lines)));
        matters = Collections.unmodifiableMap(ordered);
        slower = List.copyOf(slower);
    }

    /** The digest of these matters, in any order. */
    public static Digest of(List<Line> lines, List<Unread> unread, Senders senders, Instant now) {
        List<Line> sorted = lines.stream().sorted(Line.URGENCY).toList();
        Map<Section, List<Line>> matters = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            List<Line> own = sorted.stream()
                    .filter(line -> Section.of(line).filter(section::equals).isPresent())
                    .toList();
            if (!own.isEmpty()) {
                matters.put(section, own);
            }
        }
        return new Digest(now, unread, matters, slower(sorted, now), senders, Optional.empty());
    }

    private static List<Line> slower(List<Line> lines, Instant now) {
        Map<String, Line> byClient = lines.stream()
                .filter(line -> line.pace().slower() && recent(line, now))
                .collect(Collectors.toMap(
                        line -> line.party().id(), line -> line, (first, other) -> first, LinkedHashMap::new));
        return List.copyOf(byClient.values());
    }

    private static boolean recent(Line line, Instant now) {
        return line.pace().last().stream().anyMatch(answer -> answer.at().isAfter(now.minus(RECENT)));
    }

    /** The same digest with the month's overview. */
    public Digest with(Optional<MonthlyOverview> monthly) {
        return new Digest(now, unread, matters, slower, senders, monthly);
    }

    /** True when there is nothing to tell at all. */
    public boolean empty() {
        return quiet() && overview.isEmpty();
    }

    /** True when there is nothing to tell of anybody's letters. */
    public boolean quiet() {
        return unread.isEmpty() && matters.isEmpty() && slower.isEmpty() && senders.empty();
    }

    /** True when something waits for the freelancer, beside what is only good to know. */
    public boolean needsYou() {
        return !unread.isEmpty()
                || !senders.empty()
                || matters.containsKey(Section.DECIDE)
                || matters.containsKey(Section.REPLY)
                || matters.containsKey(Section.DRAFTS);
    }
}
