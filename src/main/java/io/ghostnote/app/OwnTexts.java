package io.ghostnote.app;

import io.ghostnote.note.Language;
import io.ghostnote.note.Problem;
import io.ghostnote.note.Template;
import io.ghostnote.note.TemplateCheck;
import io.ghostnote.note.TemplateReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The owner's own texts, {@code LANGUAGE/STAGE.STEP.txt} in the folder of the key {@code templates} (docs/samples.md). A text that has a
 * mistake or fails the rubric is left out, so that the model text of the same name stands.
 *
 * @param texts those that may be used, by language and name
 * @param problems what is wrong with the others, with file and line
 */
record OwnTexts(Map<Language, Map<String, Template>> texts, List<Problem> problems) {
    private static final String SUFFIX = ".txt";
    private static final long LONGEST = 16_384;

    OwnTexts {
        texts = Map.copyOf(texts);
        problems = List.copyOf(problems);
    }

    /** The texts of the folder; none when there is no folder. */
    static OwnTexts of(Optional<Path> folder) {
        Map<Language, Map<String, Template>> texts = new EnumMap<>(Language.class);
        List<Problem> problems = new ArrayList<>();
        folder.ifPresent(path -> {
            for (Path inside : entries(path, problems)) {
                Optional<Language> language =
                        Language.of(String.valueOf(inside.getFileName())).filter(any -> Files.isDirectory(inside));
                if (language.isEmpty()) {
                    problems.add(new Problem(
                            inside.toString(), 1, "not a folder of texts; they are called ar, en, fr, es, de"));
                } else {
                    Map<String, Template> read = new HashMap<>();
                    entries(inside, problems).forEach(file -> read(file, language.get(), read, problems));
                    texts.put(language.get(), Map.copyOf(read));
                }
            }
        });
        return new OwnTexts(texts, problems);
    }

    /** How many texts may be used. */
    int count() {
        return texts.values().stream().mapToInt(Map::size).sum();
    }

    private static void read(Path file, Language language, Map<String, Template> texts, List<Problem> problems) {
        String fileName = String.valueOf(file.getFileName());
        if (!fileName.endsWith(SUFFIX)) {
            problems.add(new Problem(file.toString(), 1, "not a text; they are called like GENERAL.S1.txt"));
            return;
        }
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        try {
            if (Files.size(file) > LONGEST) {
                problems.add(new Problem(file.toString(), 1, "longer than any note"));
                return;
            }
            String content = Files.readString(file);
            List<Problem> found = TemplateCheck.check(file.toString(), name, language, content);
            problems.addAll(found);
            if (found.isEmpty()) {
                TemplateReader.read(file.toString(), content)
                        .template()
                        .ifPresent(template -> texts.put(name, template));
            }
        } catch (CharacterCodingException notUtf8) {
            problems.add(new Problem(file.toString(), 1, "not in UTF-8"));
        } catch (IOException unreadable) {
            problems.add(new Problem(file.toString(), 1, "cannot be read: " + unreadable.getMessage()));
        }
    }

    /** What lies in a folder, by name; hidden files are nobody's text. */
    private static List<Path> entries(Path folder, List<Problem> problems) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                if (!String.valueOf(path.getFileName()).startsWith(".")) {
                    found.add(path);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            problems.add(new Problem(folder.toString(), 1, "cannot be read: " + unreadable.getMessage()));
        }
        found.sort(null);
        return found;
    }
}
