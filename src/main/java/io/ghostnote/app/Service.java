package io.ghostnote.app;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.client.Directory;
import io.ghostnote.client.FreeMail;
import io.ghostnote.config.Account;
import io.ghostnote.config.Configuration;
import io.ghostnote.imap.ImapMailbox;
import io.ghostnote.imap.ImapServer;
import io.ghostnote.note.Composer;
import io.ghostnote.note.Texts;
import io.ghostnote.pass.Briefing;
import io.ghostnote.pass.Cards;
import io.ghostnote.pass.Desk;
import io.ghostnote.pass.Handover;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Mailboxes;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.Postbox;
import io.ghostnote.pass.Progress;
import io.ghostnote.pass.Roster;
import io.ghostnote.render.HandoverMail;
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
                roster,
                directory,
                journal,
                mailboxes,
                writer,
                handovers(),
                progress,
                () -> Duration.ofNanos(System.nanoTime()));
    }

    /** The way of a note that no folder takes, for each account that has a server for mail to its owner. */
    private Map<String, Handover> handovers() {
        HandoverMail covers = new HandoverMail(
                Terms.tongue(configuration), roster.practice().calendar().zone());
        Map<String, Handover> handovers = new HashMap<>();
        for (Account account : configuration.accounts()) {
            factory.postbox(account)
                    .ifPresent(postbox -> handovers.put(
                            account.id(), new Handover(account.addresses().get(0), postbox, covers)));
        }
        return handovers;
    }

    /** Where mail to the owner is handed in at that account, which has a server for it. */
    Postbox postbox(Account account) {
        return factory.postbox(account).orElseThrow(() -> new IllegalArgumentException("no smtp: " + account.id()));
    }

    /** The digest of that moment, from the store alone. */
    Digest digest(Instant at) {
        return briefing().of(readings(), at);
    }

    Desk desk() {
        return new Desk(roster, directory, journal, writer);
    }

    /** What is known beside the clock, with the notes as they are now. */
    Cards cards() {
        return new Cards(Bookkeeping.books(configuration), ownCalendar(), journal.notes());
    }

    /** How the last reading of each account ended. */
    Map<String, Optional<Journal.LastReading>> readings() {
        Map<String, Optional<Journal.LastReading>> readings = new LinkedHashMap<>();
        for (String account : Terms.ids(configuration)) {
            readings.put(account, journal.lastReading(account));
        }
        return readings;
    }

    /** What a digest is made by. */
    Briefing briefing() {
        return new Briefing(desk(), journal, Bookkeeping.books(configuration), ownCalendar());
    }

    private WorkCalendar ownCalendar() {
        return WorkCalendars.of(roster.practice().calendar());
    }

    @Override
    public void close() {
        journal.close();
    }
}
