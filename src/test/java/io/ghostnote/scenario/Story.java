package io.ghostnote.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Simulation;
import java.nio.file.Path;
import java.util.List;

/** The weeks played against a server, and what must have happened whatever the server can do. */
final class Story {
    private Story() {}

    static void playsOut(int port, String user, String password, Path folder) throws Exception {
        try (MailProgram mail = new MailProgram(port, user, password)) {
            Weeks weeks = new Weeks(mail, line -> {});
            try (Simulation simulation = new Simulation(Weeks.configuration(folder, port, user, password))) {
                weeks.play(simulation);
            }
            List<String> events = weeks.events();
            assertThat(about("answered", events)).containsExactly("X04");
            assertThat(about("silent", events))
                    .containsExactly("S1 created", "S1 sent", "S2 created", "S2 sent", "C0 created", "C0 sent");
            assertThat(about("late", events)).containsExactly("S1 created", "S1 withdrawn", "X04");
            assertThat(about("declined", events)).containsExactly("S1 created", "S1 declined", "X16");
            assertThat(about("away", events)).startsWith("X10", "S1 created");
            assertThat(about("holiday", events)).startsWith("X21", "S1 created");
            assertThat(events).noneMatch(event -> event.startsWith("error"));
            assertThat(mail.list("Drafts")).isEmpty();
            assertThat(mail.list("Sent"))
                    .filteredOn(sent -> sent.to().equals("layla@noor.example"))
                    .hasSize(4)
                    .allSatisfy(sent -> assertThat(sent.subject()).endsWith("هوية متجر نور"))
                    .extracting(MailProgram.Draft::messageId)
                    .doesNotHaveDuplicates();
        }
    }

    /** What happened to one client; that a draft waits (X14) or that it is night (X22) depends on the hours of the passes only. */
    private static List<String> about(String client, List<String> events) {
        return events.stream()
                .filter(event -> event.startsWith(client + " "))
                .map(event -> event.substring(client.length() + 1))
                .filter(event -> !event.equals("X14") && !event.equals("X22"))
                .toList();
    }
}
