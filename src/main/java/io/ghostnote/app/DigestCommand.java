package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.render.DigestHtml;
import io.ghostnote.render.DigestText;
import io.ghostnote.render.Tongue;
import io.ghostnote.report.Digest;
import io.ghostnote.store.Mode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code digest}: what there is to tell, from the store alone (docs/digest.md). */
@Command(
        name = "digest",
        description = "the digest of now: what to decide, whom to answer, who owes you",
        mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    NowOption now = new NowOption();

    /** {@code --output}. */
    enum Form {
        text,
        html
    }

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or html (default: ${DEFAULT-VALUE})")
    Form output = Form.text;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logging.quiet(common.verbose);
        Configuration configuration = Settings.require(common.config());
        Clock clock = Clock.systemUTC();
        Digest digest;
        try (Service service = Service.open(configuration, Mode.READ_ONLY, clock, System.getenv())) {
            digest = service.digest(now.instant(clock));
        }
        Tongue tongue = Terms.tongue(configuration);
        ZoneId zone = configuration.owner().calendar().zone();
        if (output == Form.html) {
            spec.commandLine().getOut().print(DigestHtml.of(digest, tongue, zone));
            spec.commandLine().getOut().flush();
        } else {
            DigestText.of(digest, tongue, zone).forEach(spec.commandLine().getOut()::println);
        }
        return Sysexits.OK;
    }
}
