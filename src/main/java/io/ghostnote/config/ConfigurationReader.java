package io.ghostnote.config;

import io.ghostnote.config.Digest.Deliver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the configuration file: YAML 1.2, every key of docs/contract.md, every problem in one go. Nothing beyond the file is touched
 * except to see whether named folders and certificates exist; secrets are not looked up.
 */
public final class ConfigurationReader {
    private static final Kind<String> JDBC = value -> Kinds.LINE
            .read(value)
            .flatMap(url -> url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:")
                    ? Optional.of(url)
                    : value.refuse("has to begin with jdbc:sqlite: or jdbc:postgresql:"));

    private final Predicate<String> cron;

    /** A reader that asks {@code cron} whether a cron expression of good form makes sense to the scheduler. */
    public ConfigurationReader(Predicate<String> cron) {
        this.cron = cron;
    }

    /** The configuration in the file, or why it is refused. */
    public Result read(Path file) {
        Findings findings = new Findings();
        return SourceText.read(file, findings)
                .map(text -> read(text, file, findings))
                .orElseGet(() -> new Result.Refused(findings.sorted()));
    }

    /** The configuration in the text; relative paths in it are taken from the folder of {@code origin}. */
    public Result read(String text, Path origin) {
        return read(text, origin, new Findings());
    }

    Result read(String text, Path origin, Findings findings) {
        Optional<Configuration> configuration = YamlTree.of(text, findings)
                .map(root -> new Value(root, "", "", findings))
                .map(root -> root(Section.of(root), Context.of(origin, cron)));
        return configuration.isPresent() && !findings.refused()
                ? new Result.Read(configuration.get(), findings.sorted())
                : new Result.Refused(findings.sorted());
    }

    private static Configuration root(Section top, Context context) {
        Owner owner = top.need("owner", new OwnerSection(), OwnerSection.STAND_IN);
        List<Account> accounts = top.need("accounts", Kinds.some("account", new AccountSection(context)), List.of());
        List<ClientEntry> clients = top.list("clients", new ClientSection(context, owner));
        if (!top.has("clients") && top.value().node() instanceof Node.Mapping) {
            top.value()
                    .findings()
                    .add(new Spot(0, 0, "clients")
                            .warning("no clients, so there is nothing to watch; \"ghostnote suggest\" proposes some"));
        }
        Configuration configuration = new Configuration(
                owner,
                accounts,
                top.get("poll", value -> poll(value, context), Poll.USUAL),
                top.get("digest", value -> digest(value, context, accounts), Digest.USUAL),
                top.get("drafts", ConfigurationReader::drafts, Drafts.USUAL),
                top.take("store").flatMap(ConfigurationReader::store),
                top.get("ladder", new LadderSection(), LadderSection.UNCHANGED),
                top.find("templates", context.folder("folder")),
                clients);
        top.done();
        context.claims().check();
        return configuration;
    }

    private static Optional<Poll> poll(Value value, Context context) {
        Section section = Section.of(value);
        Poll poll = new Poll(
                section.get("every", DateKinds.INTERVAL, Poll.USUAL.every()),
                section.find("cron", DateKinds.cron(context.cron())),
                section.get("idle", Kinds.FLAG, Poll.USUAL.idle()));
        if (section.has("every") && section.has("cron")) {
            value.error("every and cron exclude each other");
        }
        section.done();
        return Optional.of(poll);
    }

    private static Optional<Digest> digest(Value value, Context context, List<Account> accounts) {
        Section section = Section.of(value);
        Digest digest = new Digest(
                section.find("cron", DateKinds.cron(context.cron())),
                section.get("deliver", Kinds.choice(Deliver.class), Digest.USUAL.deliver()));
        if (digest.deliver() == Deliver.SMTP
                && accounts.stream().allMatch(a -> a.smtp().isEmpty())) {
            section.take("deliver").ifPresent(v -> v.error("smtp, but no account has smtp settings"));
        }
        section.done();
        return Optional.of(digest);
    }

    private static Optional<Drafts> drafts(Value value) {
        Section section = Section.of(value);
        Drafts drafts = new Drafts(
                section.get("per-day", Kinds.number(1, 50), Drafts.USUAL.perDay()),
                section.get("on-delete", Kinds.choice(Drafts.OnDelete.class), Drafts.USUAL.onDelete()));
        section.done();
        return Optional.of(drafts);
    }

    private static Optional<String> store(Value value) {
        Section section = Section.of(value);
        Optional<String> url = section.find("url", JDBC);
        section.done();
        return url;
    }
}
