package io.ghostnote.demo;

import io.ghostnote.app.Simulation;
import io.ghostnote.scenario.MailProgram;
import io.ghostnote.scenario.Weeks;
import io.ghostnote.testing.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** {@code ./ghostnote demo}: the main job with nothing to set up, on a mail server inside this very process. */
public final class Demo {
    private static final String USER = "sami";
    private static final String PASSWORD = "demo";

    private Demo() {}

    /** {@code --keep} leaves the server up; {@code --help} says so. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(args);
        if (options.contains("--help") || options.contains("-h")) {
            out.println("Usage: ghostnote demo [--keep]");
            out.println("The main job on an embedded mail server and a simulated clock; nothing of yours is touched.");
            out.println("      --keep   leave the server up and say how to connect a mail program to it");
            return;
        }
        List<String> unknown =
                options.stream().filter(option -> !option.equals("--keep")).toList();
        if (!unknown.isEmpty()) {
            System.err.println("ghostnote: demo has no option " + unknown.get(0) + "; see 'ghostnote demo --help'");
            System.exit(64);
        }
        Path folder = Files.createTempDirectory("ghostnote-demo");
        try (EmbeddedServer server = new EmbeddedServer()) {
            play(server, folder, out);
            if (options.contains("--keep")) {
                keep(server, out);
            }
        } finally {
            remove(folder);
        }
        // GreenMail leaves threads behind.
        System.exit(0);
    }

    private static void play(EmbeddedServer server, Path folder, PrintStream out) throws Exception {
        server.addUser("sami@haddad.example", USER, PASSWORD);
        int port = server.port();
        out.println("An embedded mail server is up. Sami Haddad, a freelancer in Riyadh, has six clients;");
        out.println("six weeks pass on a simulated clock, with a real pass over real IMAP five times a day.");
        out.println("Times are Riyadh's. Nothing is ever sent by ghostnote.");
        out.println();
        try (MailProgram mail = new MailProgram(port, USER, PASSWORD)) {
            try (Simulation simulation = new Simulation(Weeks.configuration(folder, port, USER, PASSWORD))) {
                new Weeks(mail, out::println).play(simulation);
            }
            out.println();
            out.println("In Drafts at the end: " + mail.list("Drafts").size());
            show(mail.list("Drafts"), out);
            out.println("The notes that Sami sent, as they lay in Drafts:");
            show(
                    mail.list("Sent").stream()
                            .filter(sent -> !sent.inReplyTo().isEmpty())
                            .toList(),
                    out);
        }
    }

    private static void show(List<MailProgram.Draft> drafts, PrintStream out) {
        for (MailProgram.Draft draft : drafts) {
            out.println("-".repeat(78));
            out.println("To: " + draft.to());
            out.println("Subject: " + draft.subject());
            out.println("In-Reply-To: " + draft.inReplyTo());
            out.println();
            out.println(draft.text().strip().replace("\r\n", "\n"));
        }
        out.println("-".repeat(78));
    }

    private static void keep(EmbeddedServer server, PrintStream out) throws InterruptedException {
        out.println("The server stays up: IMAP 127.0.0.1, port " + server.port() + ", no encryption, user " + USER
                + ", password " + PASSWORD + ".");
        out.println(
                "For example: neomutt -f imap://" + USER + "@127.0.0.1:" + server.port() + "/Drafts   Ctrl-C ends it.");
        new CountDownLatch(1).await();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
