package io.ghostnote.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout whose build is a script that leaves a mark and whose Java prints its arguments. */
class LauncherTest {
    private static final String BUILDING = "building ghostnote (the first time its libraries are downloaded) ...\n";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private Path checkout = Path.of("");
    private Path java = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        checkout = folder.resolve("a check out");
        java = folder.resolve("a jdk");
        Files.createDirectories(checkout.resolve("src/main"));
        Files.copy(Path.of("ghostnote").toAbsolutePath(), checkout.resolve("ghostnote"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.writeString(checkout.resolve("src/main/A.java"), "");
        for (String source : List.of("pom.xml", "src/main/A.java", "src/main", "src")) {
            Files.setLastModifiedTime(checkout.resolve(source), FileTime.from(LONG_AGO));
        }
        Shell.script(
                checkout.resolve("mvnw"),
                "echo build >>builds",
                "mkdir -p target/lib",
                "echo jar >target/ghostnote.jar");
        javaOf("17.0.15");
    }

    @Test
    void buildsOnFirstUseAndSaysSoInOneLine() {
        Shell.Result first = launch("status");
        assertThat(first.exit()).isEqualTo(3);
        assertThat(first.err()).isEqualTo(BUILDING);
        assertThat(first.out()).endsWith("[status]\n").contains("ghostnote.jar]");
        assertThat(launch("status").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException {
        launch();
        Files.setLastModifiedTime(checkout.resolve("src/main/A.java"), FileTime.from(stamp().plusSeconds(1)));
        launch();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws IOException {
        launch();
        Files.delete(checkout.resolve("src/main/A.java"));
        Files.setLastModifiedTime(checkout.resolve("src/main"), FileTime.from(stamp().plusSeconds(1)));
        launch();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void whatIsChangedDuringTheBuildIsBuiltByTheNext() {
        Shell.script(
                checkout.resolve("mvnw"),
                "echo build >>builds",
                "mkdir -p target",
                "echo jar >target/ghostnote.jar",
                "touch -d '+2 seconds' src/main/A.java");
        launch();
        launch();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoAtOnceBuildOnce() {
        Shell.script(
                checkout.resolve("mvnw"),
                "echo build >>builds",
                "mkdir -p target",
                // long enough that the other comes to the lock while it is held
                "sleep 1",
                "echo jar >target/ghostnote.jar");
        Shell.Running one = Shell.start(folder, environment(), command("one"));
        Shell.Running two = Shell.start(folder, environment(), command("two"));
        assertThat(one.await().out()).endsWith("[one]\n");
        assertThat(two.await().out()).endsWith("[two]\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void worksThroughALinkAndHandsArgumentsOnAsTheyAre() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("my bin"));
        Files.createSymbolicLink(bin.resolve("gn"), Path.of("../a check out/ghostnote"));
        Shell.Result result = Shell.run(
                folder, environment(), List.of(bin.resolve("gn").toString(), "explain", "two words", "", "*", "ليلى"));
        assertThat(result.out()).endsWith("[explain][two words][][*][ليلى]\n");
    }

    @Test
    void theDemoRunsFromTheTests() {
        Shell.Result result = launch("demo", "--keep");
        assertThat(result.out()).endsWith("[io.ghostnote.demo.Demo][--keep]\n").contains("/target/test-classes:");
    }

    @Test
    void aFailedBuildRunsNothing() {
        Shell.script(checkout.resolve("mvnw"), "echo broken source", "exit 1");
        Shell.Result result = launch("status");
        assertThat(result.exit()).isEqualTo(70);
        assertThat(result.err()).isEqualTo(BUILDING + "broken source\nghostnote: the build failed, see above\n");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException {
        javaOf("11.0.2");
        Shell.Result result = launch("status");
        assertThat(result.exit()).isEqualTo(78);
        assertThat(result.err()).contains("is Java 11.0.2; ghostnote needs 17 or newer");
        javaOf("1.8.0_202");
        assertThat(launch("status").err()).contains("is Java 1.8.0_202; ghostnote needs 17 or newer");
    }

    @Test
    void takesANewerJava() throws IOException {
        javaOf("25");
        assertThat(launch("status").out()).endsWith("[status]\n");
    }

    @Test
    void saysThatJavaIsMissing() {
        Map<String, String> wrongHome = Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", folder.toString());
        Shell.Result result = Shell.run(folder, wrongHome, command("status"));
        assertThat(result.exit()).isEqualTo(78);
        assertThat(result.err()).contains("JAVA_HOME is " + folder + ", but there is no bin/java in it");
    }

    @Test
    void saysThatBuildingNeedsAJdk() throws IOException {
        Files.delete(java.resolve("bin/javac"));
        Shell.Result result = launch("status");
        assertThat(result.exit()).isEqualTo(78);
        assertThat(result.err()).contains("building needs a JDK");
        assertThat(builds()).isZero();
    }

    private void javaOf(String version) throws IOException {
        Shell.script(java.resolve("bin/java"), "for a; do printf '[%s]' \"$a\"; done", "echo", "exit 3");
        Shell.script(java.resolve("bin/javac"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Shell.Result launch(String... arguments) {
        return Shell.run(folder, environment(), command(arguments));
    }

    private List<String> command(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("ghostnote").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment() {
        return Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", java.toString(), "LC_ALL", "C.UTF-8");
    }

    private long builds() {
        Path log = checkout.resolve("builds");
        try {
            return Files.exists(log) ? Files.readAllLines(log).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant stamp() throws IOException {
        return Files.getLastModifiedTime(checkout.resolve("target/launch/stamp"))
                .toInstant();
    }
}
