package io.ghostnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.signal.MessageKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Kinds of whole messages. Skipped when GHOSTNOTE_CORPUS is not set. */
class MessageKindNeedsCorpusTest {
    private static final Pattern STATUS =
            Pattern.compile("action=failed;.* status=((?!5[.]0[.]9)[45][.][0-9]+[.][0-9]+);");

    private static Map<Corpus.Label, MessageKind> told(Predicate<Corpus.Label> which) {
        Path folder = Corpus.folder();
        return Corpus.labels(folder).stream()
                .filter(Corpus.Label::sure)
                .filter(which)
                .collect(Collectors.toMap(
                        label -> label, label -> MessageKind.of(Corpus.octets(folder.resolve(label.path())))));
    }

    private static List<String> those(
            Map<Corpus.Label, MessageKind> all, Predicate<Map.Entry<Corpus.Label, MessageKind>> which) {
        return all.entrySet().stream().filter(which).map(Object::toString).toList();
    }

    @Test
    void ninetySevenOfAHundredAreRight() {
        Map<Corpus.Label, MessageKind> all = told(label -> true);
        List<String> wrong = those(
                all,
                entry -> !HeaderKindNeedsCorpusTest.accepted(entry.getKey())
                        .contains(entry.getValue().kind()));
        System.out.println("kind by whole message: " + (all.size() - wrong.size()) + " of " + all.size());
        assertThat(wrong.size()).as(() -> String.join("\n", wrong)).isLessThanOrEqualTo(all.size() * 3 / 100);
        assertThat(all).hasSizeGreaterThan(400);
    }

    @Test
    void noAutomaticReplyAndNoBounceIsTakenForAPerson() {
        Map<Corpus.Label, MessageKind> all = told(
                label -> label.label().equals("auto_reply") || label.label().equals("bounce"));
        assertThat(all).isNotEmpty();
        assertThat(those(all, entry -> entry.getValue().kind() == Kind.HUMAN)).isEmpty();
    }

    @Test
    void hardlyAPersonIsTakenForAMachine() {
        Map<Corpus.Label, MessageKind> all = told(label -> label.label().equals("human"));
        List<String> wrong = those(all, entry -> entry.getValue().kind() != Kind.HUMAN);
        assertThat(wrong.size()).as(() -> String.join("\n", wrong)).isLessThanOrEqualTo(all.size() / 100);
        assertThat(all).isNotEmpty();
    }

    @Test
    void bouncesNameWhomTheyDidNotReach() {
        Map<Corpus.Label, MessageKind> all = told(label -> label.label().equals("bounce"));
        all.values().removeIf(kind -> kind.kind() != Kind.BOUNCE);
        List<String> nobody = those(all, entry -> entry.getValue().failed().isEmpty());
        System.out.println("bounces with recipients: " + (all.size() - nobody.size()) + " of " + all.size());
        assertThat(nobody.size()).as(() -> String.join("\n", nobody)).isLessThanOrEqualTo(all.size() / 50);
    }

    @Test
    void bouncesHaveTheStatusOfTheirReport() {
        Map<Corpus.Label, MessageKind> all =
                told(label -> STATUS.matcher(label.note()).find());
        List<String> wrong = those(
                all,
                entry -> !entry.getValue().status().equals(status(entry.getKey().note())));
        System.out.println("status: " + (all.size() - wrong.size()) + " of " + all.size());
        assertThat(wrong.size()).as(() -> String.join("\n", wrong)).isLessThanOrEqualTo(all.size() / 50);
        assertThat(all).isNotEmpty();
    }

    private static String status(String note) {
        Matcher matcher = STATUS.matcher(note);
        return matcher.find() ? matcher.group(1) : "";
    }
}
