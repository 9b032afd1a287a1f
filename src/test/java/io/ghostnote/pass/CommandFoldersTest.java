package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandFoldersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ghostnote/Pause|Ghostnote|/||PAUSE",
                "Ghostnote.Snooze 1 week|Ghostnote|.||SNOOZE",
                "INBOX.Ghostnote.Close|Ghostnote|.|INBOX.|CLOSE",
                "INBOX.Ghostnote.Close|Ghostnote|.||CLOSE",
                "Inbox/Ghostnote/Never|INBOX/Ghostnote|/||",
                "INBOX/Ghostnote/Never|INBOX/Ghostnote|/||NEVER",
                "Mail/Ghostnote/عدم المراسلة|Ghostnote|/|Mail/|NEVER",
                "Mail/Ghostnote/Never|Ghostnote|/||",
                "Tools.My-Notes.Pause|Tools/My.Notes|.||PAUSE",
                "Ghostnote/pause|Ghostnote|/||",
                "Ghostnote/Pause/Old|Ghostnote|/||",
                "Ghostnote|Ghostnote|/||",
                "Pause|Ghostnote|/||",
                "Ghostnote/Pause|Other|/||"
            })
    void theRoleFollowsFromTheName(String name, String root, String separator, String prefix, Role role) {
        assertThat(CommandFolders.role(name, root, separator, prefix == null ? "" : prefix))
                .isEqualTo(Optional.ofNullable(role));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PAUSE", "SNOOZE", "CLOSE", "NEVER"})
    void whatIsMadeIsUnderstoodInEverySpellingAndLanguage(Role role) {
        for (Language language : Language.values()) {
            String name = CommandFolders.join(new CommandFolders("Tools/Notes", language).path(role), ".");
            String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
            assertThat(CommandFolders.role(decomposed, "Tools/Notes", ".", "")).contains(role);
        }
    }

    @Test
    void knownFoldersBelongToTheConfiguredPlace() {
        CommandFolders names = new CommandFolders("Ghostnote", Language.ARABIC);
        List<String> held =
                List.of("Ghostnote/Pause", "Ghostnote.Pause", "INBOX.Ghostnote.Pause", "Mail/Ghostnote/Pause");
        assertThat(held).allMatch(name -> names.holds(mark(name)));
        assertThat(List.of("Notes/Pause", "Pause", "Ghostnote", "")).noneMatch(name -> names.holds(mark(name)));
        assertThat(names.holds(mark("Ghostnote/Never"))).isFalse();
    }

    private static FolderMark mark(String name) {
        return new FolderMark(name, Role.PAUSE, 1, 1, 0, 0, true);
    }
}
