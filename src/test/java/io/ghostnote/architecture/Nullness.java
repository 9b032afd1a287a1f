package io.ghostnote.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Whether a package takes part in the null check. */
final class Nullness {
    static final ArchCondition<JavaClass> LIE_IN_AN_UNMARKED_PACKAGE =
            new ArchCondition<>("lie in an unmarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    String message =
                            item.getName() + (marked ? " is marked" : " lies in a package without @NullMarked");
                    events.add(new SimpleConditionEvent(item, !marked, message));
                }
            };

    private Nullness() {}
}
