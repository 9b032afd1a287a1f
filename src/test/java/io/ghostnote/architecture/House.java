package io.ghostnote.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import io.ghostnote.client.OwnerAddress;
import jakarta.mail.Transport;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The rules, for a program whose packages lie under the given root: the real one, or the broken one that proves that each rule reports.
 */
final class House {
    private final String root;

    House(String root) {
        this.root = root;
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes of two packages one");
    }

    /** What lies under the root, is not under a package the part may know, or under no known package at all. */
    ArchRule arrows(Part part) {
        return in(Set.of(part))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(inside(part.knows()))))
                .because(part.segment() + " may know only " + part.knows() + " of the program");
    }

    ArchRule coreIsPure() {
        return in(Part.core())
                .should()
                .dependOnClassesThat(not(inside(Set.of(Part.values())))
                        .and(not(resideInAPackage(root + "..")))
                        .and(not(Libraries.OF_THE_CORE)))
                .because(
                        "the core is the JDK without input, output and surroundings, and libraries made for its subjects");
    }

    ArchRule only(Libraries.Owned library) {
        return in(Part.allBut(library.owners().toArray(Part[]::new)))
                .should()
                .dependOnClassesThat(library.classes())
                .because("only "
                        + library.owners().stream().map(Part::segment).sorted().toList() + " meets " + library);
    }

    /** Mail can be sent to an {@link OwnerAddress} only, so whoever makes one decides to whom mail can go. */
    ArchRule onlyTheConfigurationNamesTheOwner() {
        return in(Part.allBut(Part.CONFIG))
                .should()
                .accessTargetWhere(describe(
                        "an address becomes the owner's",
                        // references to the method as well as calls
                        access -> access.getTargetOwner().isEquivalentTo(OwnerAddress.class)
                                && access.getName().equals("configured")))
                .because("mail goes to the owner's configured addresses and to nobody else");
    }

    /** Angus' own transport takes any address: within smtp, too, one class alone meets it. */
    ArchRule onlyTheOwnersTransportSends() {
        return noClasses()
                .that(inside(Set.of(Part.SMTP)))
                .and()
                .doNotHaveSimpleName("OwnerTransport")
                .should()
                .dependOnClassesThat(
                        equivalentTo(Transport.class).or(resideInAPackage(SMTPTransport.class.getPackageName() + "..")))
                .because("the transport takes mail to the owner and nothing else");
    }

    ArchRule noSystemClock() {
        return in(Part.allBut(Part.APP))
                .should()
                .callCodeUnitWhere(SystemSources.WALL_CLOCK)
                .because("time is an argument: the system's clock and zone belong to app");
    }

    ArchRule noStopwatch() {
        return in(Part.allBut(Part.APP, Part.IMAP))
                .should()
                .callCodeUnitWhere(SystemSources.STOPWATCH)
                .because("only a time limit on a connection needs to measure, beside app");
    }

    ArchRule noChance() {
        return in(Part.core())
                .should()
                .callCodeUnitWhere(SystemSources.CHANCE)
                .because("the core gives the same answer to the same question");
    }

    ArchRule noStandardStreams() {
        return in(Part.allBut(Part.APP))
                .should(ACCESS_STANDARD_STREAMS)
                .because("a service logs, and app alone talks to a terminal");
    }

    ArchRule noExit() {
        return in(Part.allBut(Part.APP))
                .should()
                .callCodeUnitWhere(SystemSources.EXIT)
                .because("only app ends the program: a pass that exits loses the step under way");
    }

    ArchRule nullMarked() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should(Nullness.LIE_IN_AN_UNMARKED_PACKAGE)
                .because("NullAway looks only at marked packages");
    }

    /** Every rule. */
    Stream<ArchRule> all() {
        return Stream.of(
                        Stream.of(noCycles(), coreIsPure(), nullMarked()),
                        Stream.of(Part.values())
                                .filter(part -> part != Part.APP)
                                .map(this::arrows),
                        Stream.of(Libraries.Owned.values()).map(this::only),
                        Stream.of(noSystemClock(), noStopwatch(), noChance(), noStandardStreams(), noExit()),
                        Stream.of(onlyTheConfigurationNamesTheOwner(), onlyTheOwnersTransportSends()))
                .flatMap(rules -> rules);
    }

    private GivenClassesConjunction in(Collection<Part> parts) {
        return noClasses().that(inside(parts));
    }

    private DescribedPredicate<JavaClass> inside(Collection<Part> parts) {
        return resideInAnyPackage(parts.stream().map(part -> part.under(root)).toArray(String[]::new));
    }
}
