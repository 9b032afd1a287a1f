package io.ghostnote.app;

import io.ghostnote.client.Directory;
import io.ghostnote.client.FreeMail;
import io.ghostnote.config.Account;
import io.ghostnote.config.Configuration;
import io.ghostnote.imap.ImapMailbox;
import io.ghostnote.imap.ImapServer;
import io.ghostnote.note.Composer;
import io.ghostnote.note.Texts;
import io.ghostnote.pass.Desk;
import io.ghostnote.pass.Digests;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Mailboxes;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.Postbox;
import io.ghostnote.pass.Progress;
import io.ghostnote.pass.Roster;
import io.ghostnote.render.Notes;
import io.ghostnote.report.Digest;
import io.ghostnote.store.Mode;
import io.ghostnote.store.SqliteJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Everything wired together for one configuration. Closing it closes the store. */
final class Service implements AutoCloseable {
    private final Configuration configuration;
    private final Roster roster;
    private final Directory directory;
    private final SqliteJournal journal;
    private final Map<String, ImapServer> servers = new HashMap<>();
    private final Servers factory;
    private final Notes writer;

    private Service(Configuration configuration, SqliteJournal journal, Clock clock, Map<String, String> environment) {
        this.configuration = configuration;
        this.roster = Terms.roster(configuration);
        this.directory = new Directory(
                roster.ownAddresses(),
                roster.clients().stream().map(dossier -> dossier.client()).toList(),
                FreeMail::isFreeMail);
        this.journal = journal;
        this.factory = new Servers(Servers.secrets(environment), new AccessTokens(clock));
        for (Account account : configuration.accounts()) {
            servers.put(account.id(), factory.imap(account));
        }
        OwnTexts own = OwnTexts.of(configuration.templates());
        own.problems().forEach(problem -> System.err.println("warning: " + problem + "; the model text stands for it"));
        this.writer = new Notes(roster.practice(), new Composer(Texts.model().with(own.texts())));
    }

    static Service open(Configuration configuration, Mode mode, Clock clock, Map<String, String> environment) {
        String url = configuration.storeUrl().orElse("");
        SqliteJournal journal = url.isEmpty()
                ? SqliteJournal.open(StateDirectory.of(environment).resolve("ghostnote.db"), mode)
                : SqliteJournal.open(url, mode);
        return new Service(configuration, journal, clock, environment);
    }

    Configuration configuration() {
        return configuration;
    }

    Roster roster() {
        return roster;
    }

    Directory directory() {
        return directory;
    }

    Journal journal() {
        return journal;
    }

    SqliteJournal store() {
        return journal;
    }

    ImapServer server(String account) {
        ImapServer server = servers.get(account);
        if (server == null) {
            throw new IllegalArgumentException("no such account: " + account);
        }
        return server;
    }

    Mailboxes mailboxes() {
        return account -> ImapMailbox.open(server(account));
    }

    Pass pass(Progress progress, Mailboxes mailboxes) {
        return new Pass(
                roster, directory, journal, mailboxes, writer, progress, () -> Duration.ofNanos(System.nanoTime()));
    }

    /** Where mail to the owner is handed in at that account, which has a server for it. */
    Postbox postbox(Account account) {
        return factory.postbox(account).orElseThrow(() -> new IllegalArgumentException("no smtp: " + account.id()));
    }

    /** The digest of that moment, from the store alone. */
    Digest digest(Instant at) {
        Map<String, Optional<Journal.LastReading>> readings = new LinkedHashMap<>();
        for (String account : Terms.ids(configuration)) {
            readings.put(account, journal.lastReading(account));
        }
        return Digests.of(desk().look(at), readings, at);
    }

    Desk desk() {
        return new Desk(roster, directory, journal, writer);
    }

    @Override
    public void close() {
        journal.close();
    }
}
