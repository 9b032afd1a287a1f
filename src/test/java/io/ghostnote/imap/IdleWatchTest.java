package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.connection.Limits;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private final Semaphore changes = new Semaphore(0);
    private final List<MailboxException> troubles = new CopyOnWriteArrayList<>();
    private final AtomicLong time = new AtomicLong();

    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    private IdleWatch watch(ScriptedServer script, Duration rearm, IntFunction<Duration> backoff) {
        ImapServer server = new ImapServer(
                        "127.0.0.1", script.port(), Security.NONE, "user", Secret.password(() -> "secret"))
                .with(new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5)));
        IdleWatch watch =
                new IdleWatch(server, changes::release, troubles::add, new IdleWatch.Pace(rearm, backoff, time::get));
        open.addAll(List.of(watch, script));
        watch.start();
        return watch;
    }

    private static Duration atOnce(int failures) {
        return Duration.ZERO;
    }

    private static ScriptedServer script() throws Exception {
        return ScriptedServer.announcing("IDLE")
                .on("EXAMINE \"INBOX\"", "* 3 EXISTS", "* OK [UIDVALIDITY 1] x", "{tag} OK [READ-ONLY]");
    }

    private boolean changed() throws InterruptedException {
        return changes.tryAcquire(10, TimeUnit.SECONDS);
    }

    @Test
    void tellsWhenSomethingArrives() throws Exception {
        ScriptedServer script = script().on("IDLE", "+ idling", "* OK Still here", "* 4 EXISTS");

        watch(script, Duration.ofMinutes(9), IdleWatchTest::atOnce);

        assertThat(changed()).isTrue();
    }

    @Test
    void keepsAliveByEndingAndBeginningAgain() throws Exception {
        ScriptedServer script = script().on("IDLE", "+ idling").on("DONE", "{tag} OK");

        watch(script, Duration.ofMillis(20), IdleWatchTest::atOnce);

        assertThat(script.awaitCommands("DONE", 2)).isTrue();
        assertThat(script.awaitCommands("IDLE", 3)).isTrue();
        assertThat(troubles).isEmpty();
        assertThat(changes.availablePermits()).isZero();
    }

    @Test
    void beginsAgainInTimeThoughTheServerTalksAllTheTime() throws Exception {
        // each look at the time is a minute later than the last
        ScriptedServer script = script().on("DONE", "{tag} OK");
        String[] chatter = new String[60];
        java.util.Arrays.fill(chatter, "* OK Still here");
        chatter[0] = "+ idling";
        script.on("IDLE", chatter);
        IdleWatch.Pace pace = new IdleWatch.Pace(
                Duration.ofMinutes(9),
                IdleWatchTest::atOnce,
                () -> time.addAndGet(Duration.ofMinutes(10).toNanos()));
        ImapServer server =
                new ImapServer("127.0.0.1", script.port(), Security.NONE, "user", Secret.password(() -> "secret"));
        IdleWatch watch = new IdleWatch(server, changes::release, troubles::add, pace);
        open.addAll(List.of(watch, script));
        watch.start();

        assertThat(script.awaitCommands("DONE", 1)).isTrue();
    }

    @Test
    void connectsAgainAndTellsThatSomethingMayHaveBeenMissed() throws Exception {
        ScriptedServer script = script().once("IDLE", "+ idling", "{cut}").on("IDLE", "+ idling");
        List<Integer> failures = new CopyOnWriteArrayList<>();

        watch(script, Duration.ofMinutes(9), count -> {
            failures.add(count);
            return Duration.ZERO;
        });

        assertThat(changed()).isTrue();
        assertThat(script.awaitCommands("IDLE", 2)).isTrue();
        assertThat(failures).containsExactly(1);
        assertThat(troubles).hasSize(1);
    }

    @Test
    void waitsLongerAfterEachFailureInARow() throws Exception {
        ScriptedServer script = new ScriptedServer("* BYE too many connections");
        Semaphore asked = new Semaphore(0);
        List<Integer> failures = new CopyOnWriteArrayList<>();

        IdleWatch watch = watch(script, Duration.ofMinutes(9), count -> {
            failures.add(count);
            asked.release();
            return count < 3 ? Duration.ZERO : Duration.ofHours(1);
        });

        assertThat(asked.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
        watch.close();
        assertThat(watch.awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(failures).containsExactly(1, 2, 3);
    }

    @Test
    void stopsAtOnceWhileItWaitsForTheServer() throws Exception {
        ScriptedServer script = script().on("IDLE", "+ idling");
        IdleWatch watch = watch(script, Duration.ofMinutes(9), IdleWatchTest::atOnce);
        assertThat(script.awaitCommands("IDLE", 1)).isTrue();

        watch.close();

        assertThat(watch.awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(troubles).isEmpty();
    }

    @Test
    void endsWhereIdleIsNotOffered() throws Exception {
        ScriptedServer script = ScriptedServer.announcing("UIDPLUS");

        IdleWatch watch = watch(script, Duration.ofMinutes(9), IdleWatchTest::atOnce);

        assertThat(watch.awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(script.commands()).doesNotContain("IDLE");
    }
}
