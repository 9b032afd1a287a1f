package io.ghostnote.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static io.ghostnote.architecture.Libraries.Owned;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule reports each method of the classes that break it, and is silent on one that keeps it. */
class BrokenHouseTest {
    private static final String ROOT = BrokenHouseTest.class.getPackageName() + ".broken";
    private static final House HOUSE = new House(ROOT);

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importUrl(Objects.requireNonNull(BrokenHouseTest.class.getResource("broken/")));
    private static final JavaClasses SOUND = load(List.of("ladder.Honest", "ladder.package-info"));

    /** A rule and the classes, under the broken root, that break it. */
    record Breach(ArchRule rule, List<String> classes) {
        Breach(ArchRule rule, String... classes) {
            this(rule, List.of(classes));
        }

        @Override
        public String toString() {
            return String.join(", ", classes) + ": " + rule.getDescription();
        }
    }

    static Stream<Breach> breaches() {
        return Stream.of(
                new Breach(HOUSE.noCycles(), "mail.InACircle", "thread.InACircle"),
                new Breach(HOUSE.arrows(Part.MAIL), "mail.KnowsThread", "mail.KnowsUnlisted"),
                new Breach(HOUSE.arrows(Part.THREAD), "thread.KnowsClient"),
                new Breach(HOUSE.arrows(Part.CLIENT), "client.KnowsCalendar"),
                new Breach(HOUSE.arrows(Part.CALENDAR), "calendar.KnowsText"),
                new Breach(HOUSE.arrows(Part.TEXT), "text.KnowsWording"),
                new Breach(HOUSE.arrows(Part.WORDING), "wording.KnowsSignal"),
                new Breach(HOUSE.arrows(Part.SIGNAL), "signal.KnowsLadder"),
                new Breach(HOUSE.arrows(Part.RHYTHM), "rhythm.KnowsLadder"),
                new Breach(HOUSE.arrows(Part.LADDER), "ladder.KnowsNote"),
                new Breach(HOUSE.arrows(Part.NOTE), "note.KnowsReport", "note.KnowsPass"),
                new Breach(HOUSE.arrows(Part.REPORT), "report.KnowsPass"),
                new Breach(HOUSE.arrows(Part.PASS), "pass.KnowsImap"),
                new Breach(HOUSE.arrows(Part.CONNECTION), "connection.KnowsImap"),
                new Breach(HOUSE.arrows(Part.IMAP), "imap.KnowsStore"),
                new Breach(HOUSE.arrows(Part.SMTP), "smtp.KnowsImap"),
                new Breach(HOUSE.arrows(Part.STORE), "store.KnowsRender", "store.KnowsApp"),
                new Breach(HOUSE.arrows(Part.CONFIG), "config.KnowsPass"),
                new Breach(HOUSE.arrows(Part.RENDER), "render.KnowsConfig"),
                new Breach(HOUSE.coreIsPure(), "ladder.MeetsTheOutside"),
                new Breach(HOUSE.only(Owned.MAIL), "render.MeetsMail"),
                new Breach(HOUSE.only(Owned.SUBMISSION), "imap.Sends"),
                new Breach(HOUSE.onlyTheConfigurationNamesTheOwner(), "pass.NamesAnOwner"),
                new Breach(HOUSE.onlyTheOwnersTransportSends(), "smtp.SendsToAnybody"),
                new Breach(HOUSE.only(Owned.SQL), "app.MeetsSql"),
                new Breach(HOUSE.only(Owned.YAML), "render.MeetsYaml"),
                new Breach(HOUSE.only(Owned.SCHEDULER), "store.MeetsTheScheduler"),
                new Breach(HOUSE.only(Owned.COMMAND_LINE), "config.MeetsTheCommandLine"),
                new Breach(HOUSE.only(Owned.LOG_WRITER), "imap.MeetsTheLogWriter"),
                new Breach(HOUSE.noSystemClock(), "ladder.AsksTheClock"),
                new Breach(HOUSE.noStopwatch(), "store.HoldsAStopwatch"),
                new Breach(HOUSE.noChance(), "note.DrawsLots"),
                new Breach(HOUSE.noStandardStreams(), "pass.Talks"),
                new Breach(HOUSE.noExit(), "store.Leaves"),
                new Breach(HOUSE.nullMarked(), "unmarked.Member"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void theRuleReports(Breach breach) {
        JavaClasses broken = load(breach.classes());
        List<String> details = breach.rule()
                .allowEmptyShould(false)
                .evaluate(broken)
                .getFailureReport()
                .getDetails();
        for (JavaClass one : broken) {
            assertThat(details)
                    .as("report on %s", one)
                    .anySatisfy(line -> assertThat(line).contains(one.getName()));
            for (JavaMethod method : one.getMethods()) {
                assertThat(details)
                        .as("report on %s", method)
                        .anySatisfy(line -> assertThat(line).contains("Method <" + method.getFullName() + ">"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void theRuleIsSilentOnWhatKeepsIt(Breach breach) {
        assertThat(breach.rule().allowEmptyShould(true).evaluate(SOUND).hasViolation())
                .isFalse();
    }

    @Test
    void aConnectionMayMeasureItsTime() {
        assertThat(HOUSE.noStopwatch()
                        .allowEmptyShould(true)
                        .evaluate(load(List.of("imap.HoldsAStopwatch")))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void noRuleIsWithoutItsBreach() {
        Set<String> proven =
                breaches().map(breach -> breach.rule().getDescription()).collect(Collectors.toSet());
        assertThat(proven).containsAll(HOUSE.all().map(ArchRule::getDescription).toList());
    }

    private static JavaClasses load(List<String> names) {
        Set<String> wanted = names.stream().map(name -> ROOT + "." + name).collect(Collectors.toSet());
        JavaClasses found = BROKEN.that(describe("named", one -> wanted.contains(one.getName())));
        assertThat(found).hasSameSizeAs(names);
        return found;
    }
}
