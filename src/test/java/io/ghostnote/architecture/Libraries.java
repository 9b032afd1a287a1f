package io.ghostnote.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import ch.qos.logback.classic.LoggerContext;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.zaxxer.hikari.HikariDataSource;
import de.focus_shift.jollyday.core.HolidayManager;
import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.IDN;
import java.sql.Connection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.flywaydb.core.Flyway;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.quartz.Scheduler;
import org.snakeyaml.engine.v2.api.Load;
import org.sqlite.SQLiteDataSource;
import picocli.CommandLine;

/** Libraries by one class of each, so that a misspelt name does not compile. */
final class Libraries {
    /** A library that certain parts alone meet. */
    enum Owned {
        MAIL(Part.IMAP, Part.SMTP),
        SUBMISSION(Part.SMTP),
        SQL(Part.STORE),
        YAML(Part.CONFIG),
        SCHEDULER(Part.APP),
        COMMAND_LINE(Part.APP),
        LOG_WRITER(Part.APP);

        private final Part owner;
        private final Part other;

        Owned(Part owner) {
            this(owner, owner);
        }

        Owned(Part owner, Part other) {
            this.owner = owner;
            this.other = other;
        }

        Set<Part> owners() {
            return EnumSet.of(owner, other);
        }

        DescribedPredicate<JavaClass> classes() {
            if (this == SUBMISSION) {
                // whatever could send mail, by whatever protocol
                return assignableTo(Transport.class)
                        .or(equivalentTo(Transport.class))
                        .or(resideInAPackage(SMTPTransport.class.getPackageName() + ".."));
            }
            Stream<Class<?>> members = switch (this) {
                case MAIL, SUBMISSION -> Stream.of(Session.class, DataHandler.class, IMAPStore.class);
                case SQL ->
                    Stream.of(
                            Connection.class,
                            DataSource.class,
                            SQLiteDataSource.class,
                            HikariDataSource.class,
                            Flyway.class);
                case YAML -> Stream.of(Load.class);
                case SCHEDULER -> Stream.of(Scheduler.class);
                case COMMAND_LINE -> Stream.of(CommandLine.class);
                case LOG_WRITER -> Stream.of(LoggerContext.class);
            };
            return resideInAnyPackage(members.map(Libraries::family).toArray(String[]::new));
        }
    }

    /** java.* packages without files, network, processes or databases. */
    private static final Set<String> QUIET_PACKAGES = Stream.of(
                    Object.class,
                    java.lang.annotation.Retention.class,
                    java.lang.invoke.LambdaMetafactory.class,
                    java.lang.runtime.ObjectMethods.class,
                    java.math.BigDecimal.class,
                    java.nio.ByteBuffer.class,
                    java.nio.charset.Charset.class,
                    java.security.MessageDigest.class,
                    java.text.Normalizer.class,
                    List.class,
                    java.util.concurrent.ConcurrentHashMap.class,
                    java.util.concurrent.atomic.AtomicLong.class,
                    java.util.function.Function.class,
                    java.util.regex.Pattern.class,
                    Stream.class,
                    javax.crypto.Mac.class,
                    javax.crypto.spec.SecretKeySpec.class)
            .map(Class::getPackageName)
            .collect(Collectors.toUnmodifiableSet());

    /** What the core may use of packages that are else closed to it: streams over memory and resources, and IDNA. */
    private static final Set<String> QUIET_CLASSES = Stream.of(
                    InputStream.class,
                    OutputStream.class,
                    ByteArrayInputStream.class,
                    ByteArrayOutputStream.class,
                    InputStreamReader.class,
                    BufferedReader.class,
                    Reader.class,
                    StringReader.class,
                    StringWriter.class,
                    Writer.class,
                    IOException.class,
                    UncheckedIOException.class,
                    Serializable.class,
                    IDN.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** Houses of many libraries. */
    private static final List<String> WIDE = List.of("com.google.");

    private static final DescribedPredicate<JavaClass> SUBJECTS = resideInAnyPackage(Stream.of(
                    java.time.Instant.class,
                    HolidayManager.class,
                    Jsoup.class,
                    com.google.re2j.Pattern.class,
                    NullMarked.class)
            .map(Libraries::family)
            .toArray(String[]::new));

    /** What a core package may use from outside the program. */
    static final DescribedPredicate<JavaClass> OF_THE_CORE = describe("of the core's own means", Libraries::ofTheCore);

    private Libraries() {}

    private static boolean ofTheCore(JavaClass any) {
        JavaClass plain = any.getBaseComponentType();
        return plain.isPrimitive()
                || QUIET_PACKAGES.contains(plain.getPackageName())
                || QUIET_CLASSES.contains(plain.getName())
                || SUBJECTS.test(plain);
    }

    /** The package of a library's class with the family beside it: {@code jakarta..}, {@code org.quartz..}, {@code com.google.re2j..}. */
    private static String family(Class<?> member) {
        String[] parts = member.getPackageName().split("\\.", -1);
        int wide = parts[0].equals("jakarta") ? 1 : WIDE.stream().anyMatch(member.getName()::startsWith) ? 3 : 2;
        return String.join(".", Arrays.copyOf(parts, Math.min(wide, parts.length))) + "..";
    }
}
