package io.ghostnote.note;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code address: singular}: the polite form of a text replaced phrase by phrase; in Arabic with neutral forms that show no gender
 * (docs/samples.md, "Address forms in Arabic"), in French, Spanish and German with tu, tú and du (docs/etiquette.md section 10). The
 * phrases are data: {@code address/LANGUAGE-singular.txt}. English knows one form only.
 */
final class Singular {
    private record Pair(Pattern plural, String singular) {}

    private static final Map<Language, List<Pair>> PAIRS = load();

    private Singular() {}

    /** The fixed words of a text in the singular. */
    static String of(String words, Language language) {
        String result = words;
        for (Pair pair : PAIRS.getOrDefault(language, List.of())) {
            result = pair.plural.matcher(result).replaceAll(pair.singular);
        }
        return result;
    }

    private static Map<Language, List<Pair>> load() {
        Map<Language, List<Pair>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Texts.resource("address/" + language.tag() + "-singular.txt")
                    .ifPresent(data -> all.put(language, pairs(data)));
        }
        return all;
    }

    private static List<Pair> pairs(String data) {
        List<Pair> pairs = new ArrayList<>();
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
