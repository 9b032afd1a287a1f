package io.ghostnote.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A freelancer's mailbox of any size, the same octets for the same size and seed: threads with clients in Arabic and English, broken as
 * in real life, newsletters, strangers, automatic replies and bounces over six years to {@link Plan#END}. The owner is
 * {@code salma@ghost.example}, the clients are at {@code client00.example} to {@code client39.example}.
 */
public final class MailboxGenerator {
    private static final List<String> FOLDERS = List.of("INBOX", "Sent", "Archive");

    private MailboxGenerator() {}

    /** The messages in order of arrival, each made when it is asked for. */
    static Stream<MadeMessage> messages(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + count);
        Words words = new Words(random.split());
        List<Plan.Entry> plan = Plan.of(count, random.split(), words);
        Letterpress press = new Letterpress(random.split(), words);
        return plan.stream().map(press::print);
    }

    /** Writes them as maildirs under the folder, one a mail folder, and tells how many went where. */
    static Map<String, Integer> write(Path folder, int count, long seed) throws IOException {
        for (String name : FOLDERS) {
            for (String part : List.of("cur", "new", "tmp")) {
                Files.createDirectories(folder.resolve(name).resolve(part));
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        int number = 0;
        for (MadeMessage message : (Iterable<MadeMessage>) messages(count, seed)::iterator) {
            byte[] octets = message.text().getBytes(StandardCharsets.UTF_8);
            String name = String.format(
                    Locale.ROOT,
                    "%d.M%07dP1.ghost,S=%d:2,%s",
                    message.arrived().getEpochSecond(),
                    number++,
                    octets.length,
                    message.flags());
            Path file = folder.resolve(message.folder()).resolve("cur").resolve(name);
            Files.write(file, octets);
            Files.setLastModifiedTime(file, FileTime.from(message.arrived()));
            counts.merge(message.folder(), 1, Integer::sum);
        }
        return counts;
    }

    /** Arguments: the folder, how many messages, and the seed (1). */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: MailboxGenerator FOLDER MESSAGES [SEED]");
            System.exit(64);
        }
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        System.out.println(write(Path.of(args[0]), Integer.parseInt(args[1]), seed));
    }
}
