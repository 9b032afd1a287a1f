package io.ghostnote.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Who writes to whom when: the mailbox before there is any text. */
final class Plan {
    static final String OWNER = "Salma Idris <salma@ghost.example>";
    static final Instant END = Instant.parse("2025-10-09T08:53:20Z");
    private static final long SPAN = Duration.ofDays(6 * 365).toSeconds();
    private static final int CLIENTS = 40;

    /** What kind of mail. */
    enum Sort {
        CONVERSATION,
        NEWSLETTER,
        AUTOMATIC_REPLY,
        BOUNCE
    }

    /**
     * One message to be written.
     *
     * @param number which thread, and which message in it
     * @param person the correspondent's address, with name
     * @param mine true when the owner wrote it
     * @param last true for the end of its thread
     */
    record Entry(
            Instant at,
            Sort sort,
            long number,
            String person,
            boolean arabic,
            boolean mine,
            boolean last,
            String subject,
            Lineage lineage) {}

    private final int messages;
    private final SplittableRandom random;
    private final Words words;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private long threads;

    private Plan(int messages, SplittableRandom random, Words words) {
        this.messages = messages;
        this.random = random;
        this.words = words;
    }

    /** 56 % conversations with 40 clients, 10 % with strangers, 28 % newsletters, 4 % automatic replies, the rest bounces; by time. */
    static List<Entry> of(int messages, SplittableRandom random, Words words) {
        Plan plan = new Plan(messages, random, words);
        for (int i = 0; i < CLIENTS; i++) {
            plan.clients.add(Words.header(words.person(arabic(i))) + " <p%02d@client%02d.example>".formatted(i, i));
        }
        plan.conversations(messages * 56 / 100, false);
        plan.conversations(messages * 10 / 100, true);
        plan.single(Sort.NEWSLETTER, messages * 28 / 100);
        plan.single(Sort.AUTOMATIC_REPLY, messages * 4 / 100);
        plan.single(Sort.BOUNCE, messages - plan.entries.size());
        plan.entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::number));
        return plan.entries;
    }

    private void conversations(int count, boolean strangers) {
        int made = 0;
        while (made < count) {
            threads++;
            int client = client();
            boolean arabic = strangers ? random.nextInt(10) < 3 : arabic(client) && random.nextInt(4) < 3;
            String person = strangers
                    ? Words.header(words.person(arabic)) + " <x@stranger%d.example>".formatted(random.nextInt(5000))
                    : clients.get(client);
            int length = Math.min(length(strangers ? 0.55 : 0.20), count - made);
            thread(person, arabic, length, random.nextDouble() < (strangers ? 0.1 : 0.4));
            made += length;
        }
    }

    private void thread(String person, boolean arabic, int length, boolean mineFirst) {
        boolean mine = mineFirst;
        Instant at = when();
        String subject = words.subject(arabic);
        List<Lineage> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                mine = random.nextInt(5) == 0 ? mine : !mine;
                at = at.plusSeconds(pause());
            }
            if (at.isAfter(END)) {
                at = END.minusSeconds(random.nextInt(86_400));
            }
            Lineage lineage = i == 0
                    ? Lineage.first("t%d.%d.%d@mail.example".formatted(threads, i, messages))
                    : Lineage.next("t%d.%d.%d@mail.example".formatted(threads, i, messages), parent(chain), random);
            chain.add(lineage);
            String prefix = i == 0 ? "" : prefix(arabic);
            entries.add(new Entry(
                    at,
                    Sort.CONVERSATION,
                    threads * 100 + i,
                    person,
                    arabic,
                    mine,
                    i == length - 1,
                    prefix + subject,
                    lineage));
        }
    }

    private void single(Sort sort, int count) {
        for (int i = 0; i < count; i++) {
            int client = client();
            boolean arabic = sort == Sort.AUTOMATIC_REPLY ? arabic(client) : random.nextInt(5) == 0;
            String person = switch (sort) {
                case NEWSLETTER -> "News <news@newsletter%02d.example>".formatted(random.nextInt(30));
                case BOUNCE -> "Mail Delivery System <MAILER-DAEMON@mx1.ghost.example>";
                case AUTOMATIC_REPLY, CONVERSATION -> clients.get(client);
            };
            String id = "%s.%d.%d@auto.example".formatted(sort.name().charAt(0), i, messages);
            // most automatic replies answer a message that is there; a few one that is not
            Lineage lineage = sort == Sort.AUTOMATIC_REPLY
                    ? Lineage.answerOnly(
                            id, "t%d.0.%d@mail.example".formatted(random.nextLong(1, threads + 2), messages))
                    : Lineage.first(id);
            entries.add(new Entry(when(), sort, -i - 1L, person, arabic, false, true, words.subject(arabic), lineage));
        }
    }

    /** Mostly the message before, now and then an earlier one. */
    private Lineage parent(List<Lineage> chain) {
        boolean branch = chain.size() > 2 && random.nextInt(100) < 8;
        return chain.get(branch ? random.nextInt(chain.size()) : chain.size() - 1);
    }

    private String prefix(boolean arabic) {
        return switch (random.nextInt(8)) {
            case 0 -> "RE: ";
            case 1 -> arabic ? "رد: " : "Re: ";
            case 2 -> "Re: Re: ";
            default -> "Re: ";
        };
    }

    private int length(double stop) {
        int length = 1;
        while (length < 60 && random.nextDouble() > stop) {
            length++;
        }
        return length;
    }

    /** The first clients write far more than the last. */
    private int client() {
        return (int) (CLIENTS * StrictMath.pow(random.nextDouble(), 2.5));
    }

    /** Log-normal with a median of eleven hours. */
    private long pause() {
        return (long) StrictMath.exp(10.6 + 1.3 * normal());
    }

    /** Box and Muller's; StrictMath, so that the mailbox is the same on every machine. */
    private double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private Instant when() {
        return END.minusSeconds(random.nextLong(SPAN));
    }

    private static boolean arabic(int client) {
        return client % 5 == 1 || client % 5 == 3;
    }
}
