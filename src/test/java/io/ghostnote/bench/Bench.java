package io.ghostnote.bench;

import io.ghostnote.testing.Dovecot;
import io.ghostnote.testing.PlainClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program's passes beside the bare client on a private Dovecot: first reading, unchanged mailbox, ten new messages. Each run is a
 * process of its own, the two take turns, and the medians are told (docs/benchmarks.md). Needs root and the package dovecot-imapd.
 */
public final class Bench {
    private static final int NEWS = 10;
    private static final Pattern NUMBER = Pattern.compile("(\\w+)=(\\d+)");
    private static final Pattern IN_ALL =
            Pattern.compile("in all +(\\d+) round trips +(\\d+) in +(\\d+) out +([0-9.]+) ms");
    private static final Pattern RESIDENT = Pattern.compile("resident at most\\D*(\\d+) kB");

    private final Dovecot dovecot;
    private final Path folder;
    private final String user;
    private final List<String> java;
    private final int rounds;
    private Instant now = Plan.END.plus(Duration.ofHours(1));

    private Bench(Dovecot dovecot, Path folder, String user, List<String> java, int rounds) {
        this.dovecot = dovecot;
        this.folder = folder;
        this.user = user;
        this.java = java;
        this.rounds = rounds;
    }

    /** Arguments: how many messages or a folder that MailboxGenerator filled, rounds (5), and further options of the JVM such as {@code -Xmx96m}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1) {
            System.err.println("usage: Bench MESSAGES|FOLDER [ROUNDS [JVM-OPTION...]]");
            System.exit(64);
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-Xmx96m"));
        java.addAll(List.of(args).subList(Math.min(2, args.length), args.length));
        java.addAll(List.of("-cp", System.getProperty("java.class.path")));
        Path folder = Files.createTempDirectory("ghostnote-bench");
        try (Dovecot dovecot = Dovecot.start()) {
            Bench bench = new Bench(dovecot, folder, "bench", java, rounds);
            if (args[0].matches("[0-9]+")) {
                Path made = folder.resolve("made");
                MailboxGenerator.write(made, Integer.parseInt(args[0]), 1);
                bench.fill(made);
            } else {
                bench.fill(Path.of(args[0]));
            }
            bench.configure();
            System.out.println(args[0] + ", load " + load() + ", Java " + Runtime.version());
            bench.measure();
            System.out.println("load " + load());
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ")[0] : "unknown";
    }

    private void fill(Path made) throws IOException, InterruptedException {
        run(List.of("chown", "-R", "dovecot:dovecot", made.toString(), folder.toString()));
        String location = "maildir:" + made + ":LAYOUT=fs:INBOX=" + made + "/INBOX:INDEX=" + folder + "/i:CONTROL="
                + folder + "/c";
        run(List.of(
                "doveadm", "-c", dovecot.configuration().toString(), "import", "-s", "-u", user, location, "", "all"));
    }

    private void configure() throws IOException {
        StringBuilder clients = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            clients.append(String.format(
                    Locale.ROOT,
                    "  - { id: c%02d, name: Client %02d, addresses: [\"*@client%02d.example\"] }%n",
                    i,
                    i,
                    i));
        }
        Files.writeString(folder.resolve("ghostnote.yaml"), """
                owner: { name: Salma, timezone: Asia/Riyadh, country: SA }
                accounts:
                  - id: work
                    addresses: [salma@ghost.example]
                    history: 10y
                    imap: { host: 127.0.0.1, port: %d, security: none, user: %s, password: { env: BENCH_PASSWORD } }
                store: { url: "jdbc:sqlite:%s" }
                clients:
                %s""".formatted(dovecot.port(), user, store(), clients));
    }

    private Path store() {
        return folder.resolve("state").resolve("bench.db");
    }

    private void measure() throws IOException, InterruptedException {
        first();
        bare("first");
        Samples program = new Samples();
        Samples bare = new Samples();
        for (int round = 0; round < rounds; round++) {
            program.add(first());
            bare.add(bare("first"));
        }
        program.compared("first reading", bare);

        program = new Samples();
        bare = new Samples();
        for (int round = 0; round < rounds; round++) {
            now = now.plusSeconds(300);
            program.add(pass());
            bare.add(bare("unchanged"));
        }
        program.compared("unchanged", bare);

        program = new Samples();
        bare = new Samples();
        for (int round = 0; round < rounds; round++) {
            now = now.plusSeconds(300);
            long next = arrive(round);
            program.add(pass());
            bare.add(bare("new", String.valueOf(next)));
        }
        program.compared(NEWS + " new messages", bare);
    }

    private Map<String, Double> first() throws IOException, InterruptedException {
        for (String end : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(Path.of(store() + end));
        }
        return pass();
    }

    private Map<String, Double> pass() throws IOException, InterruptedException {
        long began = System.nanoTime();
        String said = child(
                "io.ghostnote.app.MeasuredPass",
                folder.resolve("ghostnote.yaml").toString(),
                now.toString());
        Map<String, Double> values = new HashMap<>();
        Matcher matcher = NUMBER.matcher(said);
        while (matcher.find()) {
            values.put(matcher.group(1), Double.valueOf(matcher.group(2)));
        }
        values.put("processMillis", (System.nanoTime() - began) / 1e6);
        values.put("millis", values.getOrDefault("micros", Double.NaN) / 1000);
        return values;
    }

    private Map<String, Double> bare(String... what) throws IOException, InterruptedException {
        List<String> args =
                new ArrayList<>(List.of("127.0.0.1", String.valueOf(dovecot.port()), user, Dovecot.PASSWORD));
        args.addAll(List.of(what));
        long began = System.nanoTime();
        String said = child("io.ghostnote.bench.BareRun", args.toArray(String[]::new));
        Map<String, Double> values = new HashMap<>();
        values.put("processMillis", (System.nanoTime() - began) / 1e6);
        Matcher all = IN_ALL.matcher(said);
        Matcher resident = RESIDENT.matcher(said);
        if (!all.find() || !resident.find()) {
            throw new IOException("the bare client said: " + said);
        }
        values.put("roundTrips", Double.valueOf(all.group(1)));
        values.put("in", Double.valueOf(all.group(2)));
        values.put("out", Double.valueOf(all.group(3)));
        values.put("millis", Double.valueOf(all.group(4)));
        values.put("residentKb", Double.valueOf(resident.group(1)));
        return values;
    }

    /** Ten letters of clients come; returns the UID of the first. */
    private long arrive(int round) throws IOException {
        try (PlainClient client = new PlainClient(dovecot.port(), user, Dovecot.PASSWORD)) {
            String status = String.join(" ", client.run("STATUS INBOX (UIDNEXT)"));
            Matcher next = Pattern.compile("UIDNEXT (\\d+)").matcher(status);
            if (!next.find()) {
                throw new IOException(status);
            }
            for (int i = 0; i < NEWS; i++) {
                client.append("INBOX", "", "", """
                        From: Somebody <somebody@client%02d.example>
                        To: salma@ghost.example
                        Subject: News %d
                        Date: Thu, 9 Oct 2025 10:00:00 +0000
                        Message-ID: <news.%d.%d@client%02d.example>

                        Hello.
                        """.formatted(i, round, round, i, i));
            }
            return Long.parseLong(next.group(1));
        }
    }

    private String child(String main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.add(main);
        command.addAll(List.of(args));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("BENCH_PASSWORD", Dovecot.PASSWORD);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " … " + command.get(command.size() - 1) + " failed: " + said);
        }
        return said;
    }
}
