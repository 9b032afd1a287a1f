package io.ghostnote.app;

import io.ghostnote.config.Account;
import io.ghostnote.config.Configuration;
import io.ghostnote.config.Finding;
import io.ghostnote.config.Result;
import io.ghostnote.config.Secret;
import io.ghostnote.config.SecretReader;
import io.ghostnote.config.SecretResult;
import io.ghostnote.config.Server;
import io.ghostnote.imap.Abilities;
import io.ghostnote.imap.ImapMailbox;
import io.ghostnote.imap.ImapServer;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.Handover;
import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.Role;
import io.ghostnote.smtp.SmtpPostbox;
import io.ghostnote.store.Mode;
import io.ghostnote.store.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** What {@code check} finds, in order. */
final class Checkup {
    private final Path file;
    private final Map<String, String> environment;
    private final Clock clock;
    private final List<Line> lines = new ArrayList<>();
    private int exitCode = Sysexits.OK;

    Checkup(Path file, Map<String, String> environment, Clock clock) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /** How good a finding is. */
    enum Level {
        ok,
        warning,
        error
    }

    /** One finding. */
    record Line(Level level, String message) {
        String text() {
            return level == Level.ok ? "ok: " + message : message;
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The code of the first error. */
    int exitCode() {
        return exitCode;
    }

    private void ok(String message) {
        lines.add(new Line(Level.ok, message));
    }

    private void warning(String message) {
        lines.add(new Line(Level.warning, "warning: " + message));
    }

    private void error(int code, String message) {
        lines.add(new Line(Level.error, message));
        if (exitCode == Sysexits.OK) {
            exitCode = code;
        }
    }

    void configuration(Result result) {
        for (Finding finding : result.findings()) {
            String text = Settings.describe(finding, file);
            if (finding.severity() == Finding.Severity.ERROR) {
                error(Sysexits.CONFIG, text);
            } else {
                lines.add(new Line(Level.warning, text));
            }
        }
        if (result instanceof Result.Read read) {
            Configuration configuration = read.configuration();
            ok(file + ": " + configuration.accounts().size() + " account(s), "
                    + configuration.clients().size() + " client(s)");
        }
    }

    void secrets(Configuration configuration) {
        SecretReader reader = Servers.secrets(environment);
        int found = 0;
        for (Secret secret : configuration.secrets()) {
            if (reader.resolve(secret) instanceof SecretResult.Missing missing) {
                error(Sysexits.CONFIG, missing.finding().describe(file));
            } else {
                found++;
            }
        }
        ok(found + " of " + configuration.secrets().size() + " secret(s) found");
    }

    /** The owner's own texts, each mistake with its file and line. */
    void templates(Configuration configuration) {
        OwnTexts own = OwnTexts.of(configuration.templates());
        own.problems().forEach(problem -> error(Sysexits.CONFIG, problem + "; the model text stands for it"));
        configuration.templates().ifPresent(folder -> ok(folder + ": " + own.count() + " text(s) of your own"));
    }

    void store(Configuration configuration) {
        Path usual = StateDirectory.of(environment).resolve("ghostnote.db");
        String url = configuration.storeUrl().orElse("jdbc:sqlite:" + usual);
        Path path = Path.of(url.replaceFirst("^jdbc:sqlite:", "").replaceFirst("\\?.*$", ""));
        // Beside a running service only reading is allowed, and enough.
        Mode mode = Files.exists(path) ? Mode.READ_ONLY : Mode.READ_WRITE;
        try (SqliteJournal journal = SqliteJournal.open(url, mode)) {
            journal.lastRun()
                    .ifPresentOrElse(
                            last -> ok("store " + path + ", last run " + last),
                            () -> ok("store " + path + ", no run yet"));
        } catch (JournalException failure) {
            error(Sysexits.of(failure.failure()), String.valueOf(failure.getMessage()));
        }
    }

    void servers(Configuration configuration) {
        Servers factory = new Servers(Servers.secrets(environment), new AccessTokens(clock));
        for (Account account : configuration.accounts()) {
            ImapServer server = factory.imap(account);
            try (ImapMailbox mailbox = ImapMailbox.open(server)) {
                abilities(account, server, mailbox.abilities());
                List<FolderView> folders = mailbox.folders(List.of());
                ok("account " + account.id() + ": Drafts is " + named(folders, Role.DRAFTS) + ", Sent is "
                        + named(folders, Role.SENT) + "; watched: " + others(folders));
                drafts(account, mailbox, folders);
                commandFolders(account, mailbox, folders);
                if (!account.authservIds().isEmpty()) {
                    ok("account " + account.id() + ": who forged a sender is told by "
                            + String.join(", ", account.authservIds()));
                }
                if (folders.stream().noneMatch(view -> view.role() == Role.SENT)) {
                    warning("account " + account.id()
                            + ": no folder for sent mail was found; what you send cannot be seen. Name it under"
                            + " accounts[].folders.sent");
                }
            } catch (MailboxException failure) {
                error(Sysexits.of(failure.failure()), "account " + account.id() + ": " + failure.getMessage());
            }
            factory.postbox(account).ifPresent(postbox -> postbox(account, postbox));
        }
    }

    /** Whether a draft could be stored; where it could not, whether it would come by mail. */
    private void drafts(Account account, ImapMailbox mailbox, List<FolderView> folders) throws MailboxException {
        Optional<String> drafts = folders.stream()
                .filter(view -> view.role() == Role.DRAFTS)
                .map(FolderView::name)
                .findFirst();
        String why = "no folder for drafts was found.";
        if (drafts.isPresent()) {
            try {
                mailbox.probe(drafts.get());
                return;
            } catch (MailboxException failure) {
                if (failure.failure() != MailboxException.Failure.READ_ONLY) {
                    throw failure;
                }
                if (account.smtp().isEmpty()) {
                    throw Handover.advised(failure);
                }
                why = String.valueOf(failure.getMessage());
            }
        }
        warning("account " + account.id() + ": " + why + " Drafts come by mail to "
                + account.addresses().get(0) + " instead");
    }

    /** Whether mail to the owner could be handed in; nothing is. */
    private void postbox(Account account, SmtpPostbox postbox) {
        try {
            postbox.probe();
            Server server = account.smtp().orElseThrow();
            ok("account " + account.id() + ": logged in to " + server.host() + ":" + server.port() + " for mail to "
                    + account.addresses().get(0));
        } catch (MailboxException failure) {
            error(Sysexits.of(failure.failure()), "account " + account.id() + ": " + failure.getMessage());
        }
    }

    /** Whether messages can be put into them and taken out again; that is seen without changing anything. */
    private void commandFolders(Account account, ImapMailbox mailbox, List<FolderView> folders)
            throws MailboxException {
        List<String> there = folders.stream()
                .filter(view -> view.role().command())
                .map(FolderView::name)
                .sorted()
                .toList();
        if (account.folders().commands().isEmpty()) {
            ok("account " + account.id() + ": command folders are switched off");
        } else if (there.isEmpty()) {
            ok("account " + account.id() + ": no command folders yet; the first pass makes them in "
                    + account.folders().commands().get());
        } else {
            for (String folder : there) {
                try {
                    mailbox.probe(folder);
                } catch (MailboxException failure) {
                    if (failure.failure().passing()) {
                        throw failure;
                    }
                    warning("account " + account.id() + ": a message could not be taken out of a command folder: "
                            + failure.getMessage());
                }
            }
            ok("account " + account.id() + ": command folders are " + String.join(", ", there));
        }
    }

    private void abilities(Account account, ImapServer server, Abilities abilities) {
        StringJoiner has = new StringJoiner(", ");
        StringJoiner lacks = new StringJoiner(", ");
        (abilities.qresync() ? has : lacks).add("QRESYNC");
        (abilities.condstore() ? has : lacks).add("CONDSTORE");
        (abilities.uidplus() ? has : lacks).add("UIDPLUS");
        (abilities.specialUse() ? has : lacks).add("SPECIAL-USE");
        (abilities.listStatus() ? has : lacks).add("LIST-STATUS");
        (abilities.idle() ? has : lacks).add("IDLE");
        String name = abilities.server().isBlank() ? "" : " (" + abilities.server() + ")";
        ok("account " + account.id() + ": logged in to " + server.host() + ":"
                + server.at().port() + name + "; has "
                + (has.length() == 0 ? "none of the extensions" : has)
                + (lacks.length() == 0 ? "" : "; lacks " + lacks + ", which works too"));
    }

    private static String named(List<FolderView> folders, Role role) {
        return folders.stream()
                .filter(view -> view.role() == role)
                .map(FolderView::name)
                .findFirst()
                .orElse("not found");
    }

    private static String others(List<FolderView> folders) {
        return String.join(
                ", ",
                folders.stream()
                        .filter(view -> view.role() != Role.DRAFTS
                                && view.role() != Role.SENT
                                && !view.role().command())
                        .map(FolderView::name)
                        .toList());
    }
}
