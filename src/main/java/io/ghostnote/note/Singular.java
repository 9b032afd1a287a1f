package io.ghostnote.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code address: singular} in Arabic: the respectful plural of a text replaced phrase by phrase with neutral forms that show no gender
 * (docs/samples.md, "Address forms in Arabic"). The phrases are data: {@code address/ar-singular.txt}.
 */
final class Singular {
    private record Pair(Pattern plural, String singular) {}

    private static final List<Pair> PAIRS = load();

    private Singular() {}

    /** The fixed words of a text in the neutral singular. */
    static String of(String words) {
        String result = words;
        for (Pair pair : PAIRS) {
            result = pair.plural.matcher(result).replaceAll(pair.singular);
        }
        return result;
    }

    private static List<Pair> load() {
        List<Pair> pairs = new ArrayList<>();
        String data = Texts.resource("address/ar-singular.txt").orElseThrow();
        for (String line : data.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split(" = ");
            pairs.add(new Pair(
                    Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(sides[0].strip()) + "(?![\\p{L}\\p{M}])"),
                    Matcher.quoteReplacement(sides[1].strip())));
        }
        return pairs;
    }
}
