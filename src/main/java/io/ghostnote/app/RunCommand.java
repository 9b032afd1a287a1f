package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.store.Mode;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.quartz.SchedulerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: the service. */
@Command(name = "run", description = "the service: polls, and waits for news by IDLE", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public Integer call() throws SchedulerException, InterruptedException {
        if (common.verbose) {
            Logging.quiet(true);
        }
        Configuration configuration = Settings.require(common.config());
        Clock clock = Clock.systemUTC();
        try (Service service = Service.open(configuration, Mode.READ_WRITE, clock, System.getenv())) {
            Daemon daemon =
                    new Daemon(service, clock, new StatusPage(service, Imprint.of(common.config(), configuration)));
            Thread hook = new Thread(daemon::stop, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            daemon.run();
        }
        return Sysexits.OK;
    }
}
