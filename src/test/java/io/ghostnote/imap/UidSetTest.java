package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UidSetTest {
    @Test
    void writesRanges() {
        assertThat(UidSet.of(List.of(9L, 1L, 3L, 2L, 7L))).hasToString("1:3,7,9");
        assertThat(UidSet.EMPTY).hasToString("");
        assertThat(UidSet.range(5, 4).isEmpty()).isTrue();
    }

    @Test
    void readsRangesEitherWayRound() throws Exception {
        assertThat(UidSet.parse("7,9:8,1:3,2:4")).hasToString("1:4,7:9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1:", "1;2", "1:*", "1,,2", "1:2:3"})
    void refusesWhatIsNoSet(String text) {
        assertThatThrownBy(() -> UidSet.parse(text)).isInstanceOf(Cursor.Unreadable.class);
    }

    @Property
    void isASet(
            @ForAll @Size(max = 60) Set<@LongRange(min = 1, max = 100) Long> uids,
            @ForAll @Size(max = 60) Set<@LongRange(min = 1, max = 100) Long> others)
            throws Cursor.Unreadable {
        UidSet set = UidSet.of(uids);
        assertThat(set.toList()).containsExactlyElementsOf(new TreeSet<>(uids));
        assertThat(set.size()).isEqualTo(uids.size());
        for (long uid = 0; uid <= 101; uid++) {
            assertThat(set.contains(uid)).isEqualTo(uids.contains(uid));
        }
        TreeSet<Long> left = new TreeSet<>(uids);
        left.removeAll(others);
        assertThat(set.minus(UidSet.of(others)).toList()).containsExactlyElementsOf(left);
        assertThat(set.within(20, 60).toList())
                .containsExactlyElementsOf(new TreeSet<>(uids).subSet(20L, true, 60L, true));
        if (!uids.isEmpty()) {
            assertThat(UidSet.parse(set.toString())).hasToString(set.toString());
        }
    }

    @Property
    void fallsIntoPieces(
            @ForAll @Size(max = 60) Set<@LongRange(min = 1, max = 100) Long> uids,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        UidSet set = UidSet.of(uids);
        List<Long> together = new ArrayList<>();
        for (UidSet piece : set.pieces(most, 60)) {
            assertThat(piece.size()).isBetween(1L, (long) most);
            assertThat(piece.toString().length()).isLessThanOrEqualTo(60);
            together.addAll(piece.toList());
        }
        assertThat(together).isEqualTo(set.toList());
    }

    @Test
    void holdsHalfAMillionInOneRange() {
        List<UidSet> pieces = UidSet.range(1, 500_000).pieces(500, 7000);

        assertThat(pieces).hasSize(1000);
        assertThat(pieces.get(999)).hasToString("499501:500000");
    }
}
