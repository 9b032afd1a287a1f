package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import io.ghostnote.pass.Progress;
import io.ghostnote.store.Mode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The service wired from a configuration file, its passes run at times that a test or the demo chooses. */
public final class Simulation implements AutoCloseable {
    private final Configuration configuration;
    private final Service service;
    private final Pass pass;

    public Simulation(Path configurationFile) {
        this.configuration = Settings.require(configurationFile);
        this.service = Service.open(configuration, Mode.READ_WRITE, Clock.systemUTC(), Map.of());
        this.pass = service.pass(Progress.SILENT, service.mailboxes());
    }

    /** One pass at that time. */
    public PassReport pass(Instant now) {
        return pass.run(
                new Pass.Options(now, true, false, Set.copyOf(Terms.ids(configuration)), Duration.ZERO, () -> false));
    }

    @Override
    public void close() {
        service.close();
    }
}
