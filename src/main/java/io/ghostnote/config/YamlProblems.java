package io.ghostnote.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML parser says, in plain words. Neither the parser's own message nor the line it quotes is passed on: the line may hold
 * a password.
 */
final class YamlProblems {
    static final String STAR =
            "a * here begins an alias, and there is nothing it stands for; put a pattern in quotes: \"*@domain\"";

    private static final int MOST_TABS = 20;

    private YamlProblems() {}

    /** The findings for a syntax error in the text. */
    static List<Finding> explain(MarkedYamlEngineException problem, String text) {
        List<String> lines = text.lines().toList();
        // A tab in the indentation is the usual cause of an error wherever the parser notices it, so all of them are
        // named.
        List<Finding> tabs = IntStream.range(0, lines.size())
                .filter(i -> indentation(lines.get(i)).contains("\t"))
                .limit(MOST_TABS)
                .mapToObj(i -> new Spot(i + 1, lines.get(i).indexOf('\t') + 1, "")
                        .error("a tab; YAML is indented with spaces only"))
                .toList();
        if (!tabs.isEmpty()) {
            return tabs;
        }
        String said = Optional.ofNullable(problem.getProblem()).orElse("");
        String doing = Optional.ofNullable(problem.getContext()).orElse("");
        Spot here = problem.getProblemMark()
                .or(problem::getContextMark)
                .map(YamlProblems::spot)
                .orElse(new Spot(0, 0, ""));
        Spot opened = problem.getContextMark().map(YamlProblems::spot).orElse(here);
        if (doing.contains("quoted scalar")) {
            return said.contains("escape")
                    ? List.of(here.error(
                            "in double quotes a backslash begins an escape; write \\\\ for \\, or use single quotes"))
                    : List.of(opened.error("the quote that opens here is never closed"));
        }
        if (doing.contains("alias")) {
            return List.of(opened.error(STAR));
        }
        if (doing.contains("flow sequence")) {
            return List.of(
                    here.error("the [ of line " + opened.line() + " is not closed before this, or a comma is missing"));
        }
        if (doing.contains("flow mapping")) {
            return List.of(
                    here.error("the { of line " + opened.line() + " is not closed before this, or a comma is missing"));
        }
        return List.of(here.error(plainly(said, here, lines)));
    }

    private static String plainly(String said, Spot here, List<String> lines) {
        if (said.startsWith("mapping values are not allowed")) {
            return "a colon where none can stand: the line before lacks its own, the indentation differs, or the value needs quotes";
        }
        if (said.startsWith("sequence entries are not allowed")) {
            return "a list with dashes begins on a line of its own";
        }
        if (said.contains("cannot start any token")) {
            return "a value cannot begin with this character; put the value in quotes";
        }
        if (said.contains("<block end>") || said.contains("<document start>")) {
            String line = here.line() >= 1 && here.line() <= lines.size() ? lines.get(here.line() - 1) : "";
            return here.column() - 1 <= indentation(line).length()
                    ? "this line is not indented like the others of its block"
                    : "something follows the end of a value; a quote inside single quotes is written ''";
        }
        if (said.contains("could not find expected ':'")) {
            return "a key without its colon (key: value)";
        }
        if (said.contains("tag")) {
            return "tags (!…) are not used here; a text that begins with ! needs quotes";
        }
        return "not valid YAML here; a value with special characters needs quotes";
    }

    private static String indentation(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return end == line.length() ? "" : line.substring(0, end);
    }

    private static Spot spot(Mark mark) {
        return new Spot(mark.getLine() + 1, mark.getColumn() + 1, "");
    }
}
