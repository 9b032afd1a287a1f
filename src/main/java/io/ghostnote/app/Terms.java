package io.ghostnote.app;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.config.Account;
import io.ghostnote.config.ClientEntry;
import io.ghostnote.config.Configuration;
import io.ghostnote.config.LedgerEntry;
import io.ghostnote.config.Texts;
import io.ghostnote.ladder.DraftWindow;
import io.ghostnote.ladder.Goal;
import io.ghostnote.ladder.Priority;
import io.ghostnote.ladder.Standing;
import io.ghostnote.note.Language;
import io.ghostnote.pass.AccountTerms;
import io.ghostnote.pass.CommandFolders;
import io.ghostnote.pass.Dossier;
import io.ghostnote.pass.Engagement;
import io.ghostnote.pass.Invoice;
import io.ghostnote.pass.Practice;
import io.ghostnote.pass.Roster;
import io.ghostnote.render.Tongue;
import io.ghostnote.report.Money;
import io.ghostnote.signal.TrustedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the configuration file's words to the pass's. */
final class Terms {
    private Terms() {}

    static Roster roster(Configuration configuration) {
        return new Roster(
                practice(configuration),
                configuration.accounts().stream()
                        .map(account -> account(account, configuration.owner().language()))
                        .toList(),
                configuration.clients().stream().map(Terms::dossier).toList());
    }

    private static Practice practice(Configuration configuration) {
        var owner = configuration.owner();
        return new Practice(
                texts(owner.name()),
                texts(owner.signature()),
                owner.calendar(),
                new DraftWindow(
                        owner.draftHours().from(),
                        owner.draftHours().to(),
                        owner.calendar().zone(),
                        owner.calendar().daysOff()),
                configuration.drafts().perDay(),
                configuration.ladder(),
                owner.services().stream().map(Terms::texts).toList());
    }

    private static AccountTerms account(Account account, Language language) {
        return new AccountTerms(
                account.id(),
                account.addresses().stream().map(OwnerAddress::spec).toList(),
                account.history(),
                Optional.of(account.authservIds())
                        .filter(ids -> !ids.isEmpty())
                        .map(ids -> TrustedServer.named(ids.toArray(String[]::new))),
                account.folders().commands().map(root -> new CommandFolders(root, language)));
    }

    private static Dossier dossier(ClientEntry entry) {
        return new Dossier(
                entry.client(),
                entry.calendar(),
                standing(entry.standing()),
                entry.form(),
                entry.stage(),
                entry.engagements().stream().map(Terms::engagement).toList(),
                entry.contacts().stream()
                        .map(contact -> new Dossier.Person(contact.patterns()))
                        .toList());
    }

    private static Standing standing(io.ghostnote.config.Standing configured) {
        return new Standing(
                Goal.valueOf(configured.goal().name()),
                Priority.valueOf(configured.priority().name()),
                configured.paused().isPresent(),
                configured.paused().flatMap(io.ghostnote.config.Pause::until),
                configured.dispute());
    }

    private static Engagement engagement(io.ghostnote.config.Engagement job) {
        Map<String, Map<String, String>> facts = new HashMap<>();
        job.facts().forEach((key, value) -> facts.put(key, texts(value)));
        return new Engagement(
                job.id(),
                texts(job.title()),
                job.match().subjects(),
                job.match().addresses(),
                job.stage(),
                job.paused().map(pause -> new Engagement.Pause(pause.until())),
                facts,
                job.ledger().stream()
                        .map(entry -> invoice(entry, job.contract().paymentTermsDays()))
                        .toList(),
                job.work().ended());
    }

    private static Invoice.Sum sum(Money money) {
        return new Invoice.Sum(money.amount(), money.currency(), money.toString());
    }

    private static Invoice invoice(LedgerEntry entry, int termsDays) {
        return new Invoice(
                entry.number(),
                Bookkeeping.due(entry, termsDays),
                sum(entry.amount()),
                sum(entry.open()),
                texts(entry.items()),
                entry.url().map(URI::toString),
                entry.instalments());
    }

    /** By language; the key {@code ""} is for every language. */
    private static Map<String, String> texts(Texts texts) {
        Map<String, String> byLanguage = new HashMap<>(texts.byLanguage());
        texts.plain().ifPresent(plain -> byLanguage.put("", plain));
        return byLanguage;
    }

    /** In which language the owner is spoken to. */
    static Tongue tongue(Configuration configuration) {
        var owner = configuration.owner();
        return new Tongue(owner.language(), owner.calendar().country());
    }

    static List<String> ids(Configuration configuration) {
        return configuration.accounts().stream().map(Account::id).toList();
    }
}
