package io.ghostnote.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Calls whose answer does not follow from their arguments. */
final class SystemSources {
    private static final String CONSTRUCTOR = "<init>";

    static final DescribedPredicate<JavaCall<?>> WALL_CLOCK =
            describe("the target reads the system's clock or zone", call -> readsClock(call.getTarget()));

    static final DescribedPredicate<JavaCall<?>> STOPWATCH = describe(
            "the target is the JVM's stopwatch",
            call -> is(call.getTarget(), System.class, "currentTimeMillis", "nanoTime"));

    static final DescribedPredicate<JavaCall<?>> CHANCE =
            describe("the target is left to chance", call -> drawsLots(call.getTarget()));

    static final DescribedPredicate<JavaCall<?>> EXIT = describe(
            "the target ends the JVM",
            call -> is(call.getTarget(), System.class, "exit") || is(call.getTarget(), Runtime.class, "exit", "halt"));

    private SystemSources() {}

    private static boolean readsClock(CodeUnitCallTarget target) {
        boolean inJavaTime = target.getOwner().getPackageName().startsWith(Clock.class.getPackageName());
        boolean noArguments = target.getRawParameterTypes().isEmpty();
        boolean clockGiven = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (inJavaTime && target.getName().equals("now") && !clockGiven)
                || is(target, Clock.class, "systemUTC", "systemDefaultZone", "system")
                || is(target, Clock.class, "tickMillis", "tickSeconds", "tickMinutes")
                || is(target, InstantSource.class, "system")
                || is(target, ZoneId.class, "systemDefault")
                || is(target, TimeZone.class, "getDefault")
                || is(target, Calendar.class, "getInstance")
                || (is(target, Date.class, CONSTRUCTOR) && noArguments)
                || (is(target, GregorianCalendar.class, CONSTRUCTOR) && noArguments);
    }

    private static boolean drawsLots(CodeUnitCallTarget target) {
        return target.getOwner().isAssignableTo(RandomGenerator.class)
                || target.getOwner().isAssignableTo(Random.class)
                || target.getOwner().isAssignableTo(SecureRandom.class)
                || target.getOwner().isEquivalentTo(ThreadLocalRandom.class)
                || target.getOwner().isEquivalentTo(SplittableRandom.class)
                || is(target, Math.class, "random")
                || is(target, StrictMath.class, "random")
                || is(target, UUID.class, "randomUUID")
                || is(target, Collections.class, "shuffle");
    }

    private static boolean is(CodeUnitCallTarget target, Class<?> owner, String... names) {
        return target.getOwner().isEquivalentTo(owner) && List.of(names).contains(target.getName());
    }
}
