package io.ghostnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.DateRange;
import io.ghostnote.calendar.DraftHours;
import io.ghostnote.calendar.Observance;
import io.ghostnote.client.AddressPattern;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.Address;
import io.ghostnote.note.AddressForm;
import io.ghostnote.note.Language;
import io.ghostnote.report.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the values of the file become, and what stands where nothing is said. */
class RightFilesTest {
    private static final Path FULL = Fixture.RESOURCES.resolve("right/full.yaml");

    private static Configuration shortest() {
        return Fixture.accepted(Fixture.read(Fixture.text("right/shortest.yaml")));
    }

    private static Configuration full() {
        return Fixture.accepted(Fixture.reader().read(FULL));
    }

    private static ClientEntry client(String keys) {
        String text = Fixture.text("right/shortest.yaml").replace("name: Layla Hassan", keys);
        return Fixture.accepted(Fixture.read(text)).clients().get(0);
    }

    @Test
    void theShortestFileHasNothingToComplainAbout() {
        assertThat(Fixture.read(Fixture.text("right/shortest.yaml")).findings()).isEmpty();
    }

    @Test
    void theExampleIsAcceptedAsItStands() {
        assertThat(Fixture.reader().read(Fixture.EXAMPLE).findings()).isEmpty();
    }

    @Test
    void defaultsOfTheOwner() {
        Owner owner = shortest().owner();
        assertThat(owner.name()).isEqualTo(Texts.of("Sami Haddad"));
        assertThat(owner.calendar().zone()).isEqualTo(ZoneId.of("Asia/Riyadh"));
        assertThat(owner.calendar().country()).contains("SA");
        assertThat(owner.calendar().hours()).isEmpty();
        assertThat(owner.calendar().weekend()).isEmpty();
        assertThat(owner.draftHours()).isEqualTo(DraftHours.USUAL);
        assertThat(owner.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void defaultsOfTheRest() {
        Configuration configuration = shortest();
        assertThat(configuration.poll()).isEqualTo(new Poll(Duration.ofMinutes(5), Optional.empty(), true));
        assertThat(configuration.digest()).isEqualTo(new Digest(Optional.empty(), Digest.Deliver.MAILBOX));
        assertThat(configuration.drafts()).isEqualTo(new Drafts(3, Drafts.OnDelete.DECLINE));
        assertThat(configuration.storeUrl()).isEmpty();
        assertThat(configuration.templates()).isEmpty();
        assertThat(configuration.ladder()).isEmpty();
        Account account = configuration.accounts().get(0);
        assertThat(account.history()).isEqualTo(Period.ofYears(2));
        assertThat(account.authservIds()).isEmpty();
        assertThat(account.folders()).isEqualTo(Account.Folders.USUAL);
        assertThat(account.smtp()).isEmpty();
        assertThat(account.imap().port()).isEqualTo(993);
        assertThat(account.imap().security()).isEqualTo(Server.Security.TLS);
    }

    @Test
    void defaultsOfAClient() {
        ClientEntry entry = shortest().clients().get(0);
        assertThat(entry.client().patterns())
                .containsExactly(AddressPattern.parse("layla@noor.example"), AddressPattern.parse("*@noor.example"));
        assertThat(entry.client().name()).contains("Layla Hassan");
        assertThat(entry.form().greeting()).isEqualTo(AddressForm.Greeting.MIRROR);
        assertThat(entry.form().plurality()).isEqualTo(AddressForm.Plurality.PLURAL);
        assertThat(entry.form().gender()).isEqualTo(AddressForm.Gender.UNKNOWN);
        assertThat(entry.standing())
                .isEqualTo(new Standing(Standing.Goal.KEEP, Standing.Priority.NORMAL, Optional.empty(), false));
        assertThat(entry.stage()).isEmpty();
        assertThat(entry.engagements()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotSaidFollowsFromWhatIs() {
        assertThat(client("name: x").calendar().zone()).isEqualTo(ZoneId.of("Asia/Riyadh"));
        assertThat(client("name: x").calendar().country()).contains("SA");
        assertThat(client("country: us").calendar().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(client("country: us").calendar().country()).contains("US");
        assertThat(client("timezone: Europe/Berlin").calendar().country()).contains("DE");
        assertThat(client("timezone: America/Chicago").calendar().country()).isEmpty();
        assertThat(client("timezone: America/Chicago, country: US").calendar().zone())
                .isEqualTo(ZoneId.of("America/Chicago"));
    }

    @Test
    void everyCountryButTwoWithoutPeopleHasAZone() {
        assertThat(Locale.getISOCountries())
                .filteredOn(country -> Zones.of(country).isEmpty())
                .containsExactlyInAnyOrder("BV", "HM");
    }

    @ParameterizedTest
    @CsvSource({"false,''", "none,''", "No,''", "true,Ghostnote", "auto,Ghostnote", "ملاحظات/أوامر,ملاحظات/أوامر"})
    void commandFoldersHaveAPlaceOrAreSwitchedOff(String said, String place) {
        String text = Fixture.text("right/shortest.yaml")
                .replace("addresses: [sami@haddad.example]", "$0\n    folders: { commands: " + said + " }")
                .replace("$0", "addresses: [sami@haddad.example]");
        assertThat(Fixture.accepted(Fixture.read(text))
                        .accounts()
                        .get(0)
                        .folders()
                        .commands())
                .isEqualTo(Optional.of(place).filter(name -> !name.isEmpty()));
    }

    @Test
    void theOwnerInFull() {
        Owner owner = full().owner();
        assertThat(owner.name().in("ar")).contains("سامي حداد");
        assertThat(owner.calendar().weekend()).contains(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(owner.calendar().daysOff())
                .containsExactly(
                        new DateRange(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 2)),
                        new DateRange(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1)));
        assertThat(owner.draftHours()).isEqualTo(new DraftHours(LocalTime.of(6, 0), LocalTime.of(20, 0)));
        assertThat(owner.signature().in("en")).contains("Sami Haddad\nDesign");
        assertThat(owner.finances().savings()).map(Money::toString).contains("20,000.50 SAR");
        assertThat(owner.finances().monthlyExpenses()).map(Money::toString).contains("9,000 AED");
        assertThat(owner.finances().income()).hasSize(1);
        assertThat(owner.services()).hasSize(2);
    }

    @Test
    void accountsInFull() {
        List<Account> accounts = full().accounts();
        Server imap = accounts.get(0).imap();
        assertThat(imap.port()).isEqualTo(1143);
        assertThat(imap.trust()).contains(FULL.toAbsolutePath().resolveSibling("ca.pem"));
        assertThat(accounts.get(0).authservIds()).containsExactly("mx.haddad.example", "mx2.haddad.example");
        assertThat(accounts.get(0).folders())
                .isEqualTo(new Account.Folders(
                        "Eingang",
                        Optional.of("Gesendet"),
                        Optional.empty(),
                        List.of("Projects"),
                        Optional.of("Office/أوامر")));
        assertThat(accounts.get(0).smtp()).map(Server::user).contains("sami-out");
        assertThat(accounts.get(1).imap().login()).isInstanceOfSatisfying(Login.OAuth2.class, login -> {
            assertThat(login.tokenEndpoint()).isEqualTo(URI.create("https://login.example/token"));
            assertThat(login.refreshToken())
                    .isInstanceOfSatisfying(
                            Secret.File.class,
                            file -> assertThat(file.path())
                                    .isEqualTo(FULL.toAbsolutePath().resolveSibling("refresh.token")));
        });
        assertThat(accounts.get(2).imap().port()).isEqualTo(143);
        assertThat(accounts.get(2).imap().login())
                .isInstanceOfSatisfying(
                        Login.OAuth2.class,
                        login -> assertThat(login.tokenEndpoint()).hasHost("oauth2.googleapis.com"));
        assertThat(accounts.get(2).smtp()).map(Server::user).contains("s");
        assertThat(full().secrets()).hasSize(8);
    }

    @Test
    void theClientInFull() {
        ClientEntry entry = full().clients().get(0);
        assertThat(entry.client().patterns()).contains(AddressPattern.parse("karim@noor.example"));
        assertThat(entry.calendar().observes()).isEqualTo(Observance.NO);
        assertThat(entry.standing().goal()).isEqualTo(Standing.Goal.LET_GO);
        assertThat(entry.standing().paused()).contains(new Pause(Optional.of(LocalDate.of(2027, 1, 10))));
        assertThat(entry.stage()).contains(Stage.IN_PROGRESS);
        AddressForm karim = entry.formFor(new Address("", "Karim+x", "NOOR.example"));
        assertThat(karim.name()).contains("Karim Aoun");
        assertThat(karim.honorific()).contains("Dr.");
        assertThat(karim.greeting()).isEqualTo(AddressForm.Greeting.FORMAL);
        assertThat(entry.formFor(new Address("", "layla", "noor.example"))).isEqualTo(entry.form());
    }

    @ParameterizedTest
    @CsvSource({
        "BY, BY",
        "by, BY",
        "DE-BY, BY",
        "Bavaria, BY",
        "de-by-ag, BY-AG",
    })
    void aRegionByCodeOrName(String written, String region) {
        assertThat(client("country: DE, region: " + written).calendar().region())
                .contains(region);
    }

    @Test
    void draftHoursMayGoOverMidnight() {
        String text =
                Fixture.text("right/shortest.yaml").replace("country: SA", "country: SA, draft-hours: 20:00-02:00");
        assertThat(Fixture.accepted(Fixture.read(text)).owner().draftHours())
                .isEqualTo(new DraftHours(LocalTime.of(20, 0), LocalTime.of(2, 0)));
    }

    @Test
    void theEngagementInFull() {
        Engagement engagement = full().clients().get(0).engagements().get(0);
        assertThat(engagement.title().in("ar")).contains("هوية متجر نور");
        assertThat(engagement.facts())
                .containsOnlyKeys(
                        "open_question",
                        "help.offer",
                        "needed_input",
                        "progress.summary",
                        "review.focus",
                        "restart.lead_time",
                        "value.topic",
                        "value.url",
                        "phase.scope",
                        "phase.price",
                        "deliverable.title",
                        "deliverable.url",
                        "files.url",
                        "contract.pause_clause")
                .containsEntry("phase.price", Texts.of("1,250.00 SAR"))
                .containsEntry("contract.pause_clause", Texts.of("7.2"));
        assertThat(engagement.work().spentHours()).contains(new BigDecimal("12.5"));
        assertThat(engagement.work().costs()).hasSize(2);
        assertThat(engagement.contract().paymentTermsDays()).isEqualTo(14);
        LedgerEntry entry = engagement.ledger().get(0);
        assertThat(entry.amount()).hasToString("1,250.00 SAR");
        assertThat(entry.open()).hasToString("250.00 SAR");
        assertThat(entry.paid()).isFalse();
        assertThat(entry.instalments()).isTrue();
    }

    @Test
    void theRestInFull() {
        Configuration configuration = full();
        assertThat(configuration.ladder().get(Stage.IN_PROGRESS))
                .isEqualTo(Map.of(Step.S1, 3, Step.S2, 4, Step.S3, 5, Step.C0, 10, Step.C1, 12));
        assertThat(configuration.digest().cron()).contains("0 30 7 ? * MON-FRI");
        assertThat(configuration.templates()).contains(FULL.toAbsolutePath().resolveSibling("templates"));
        assertThat(configuration.poll().every()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aTextOfAnotherLanguageIsNeverTaken() {
        Texts arabic = new Texts(Optional.empty(), Map.of("ar", "نعم"));
        assertThat(arabic.in("en")).isEmpty();
        assertThat(arabic.shown("en")).contains("نعم");
        assertThat(Texts.of("yes").in("ar")).contains("yes");
    }

    @Test
    void aPauseEndsOnItsDay() {
        LocalDate day = LocalDate.of(2027, 1, 10);
        Pause pause = new Pause(Optional.of(day));
        assertThat(pause.holdsOn(day.minusDays(1))).isTrue();
        assertThat(pause.holdsOn(day)).isFalse();
        assertThat(new Pause(Optional.empty()).holdsOn(day)).isTrue();
    }

    @Test
    void withoutClientsThereIsAWarning() {
        String text = Fixture.text("right/shortest.yaml").replaceFirst("(?s)clients:.*", "");
        assertThat(Fixture.lines(Fixture.read(text)))
                .containsExactly(
                        "ghostnote.yaml: warning: clients: no clients, so there is nothing to watch; \"ghostnote"
                                + " suggest\" proposes some");
    }
}
