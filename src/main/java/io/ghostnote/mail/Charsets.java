package io.ghostnote.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Charset names as mail programs write them. */
final class Charsets {
    static final Charset ARABIC = Charset.forName("windows-1256");
    static final Charset LATIN = Charset.forName("windows-1252");
    static final Charset CYRILLIC = Charset.forName("windows-1251");
    static final String UTF_7 = "utf-7";
    private static final int LONGEST_NAME = 60;

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("logical", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("iso-8859-6-e", "iso-8859-6"),
            Map.entry("asmo-708", "iso-8859-6"),
            Map.entry("arabic", "iso-8859-6"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("chinese", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("x-x-big5", "big5-hkscs"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("x-mac-arabic", "x-macarabic"),
            Map.entry("macarabic", "x-macarabic"),
            Map.entry("mac-arabic", "x-macarabic"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("x-mac-roman", "x-macroman"),
            Map.entry("mac", "x-macroman"),
            Map.entry("x-mac-cyrillic", "x-maccyrillic"),
            Map.entry("x-mac-greek", "x-macgreek"),
            Map.entry("x-mac-hebrew", "x-machebrew"),
            Map.entry("x-mac-turkish", "x-macturkish"),
            Map.entry("x-mac-ce", "x-maccentraleurope"),
            Map.entry("unicode", "utf-16"),
            Map.entry("utf", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("unicode-1-1-utf-7", UTF_7),
            Map.entry("x-unicode-2-0-utf-7", UTF_7),
            Map.entry("utf7", UTF_7));

    /** What programs write that do not know it themselves. */
    private static final Set<String> NOTHING_SAID = Set.of(
            "",
            "unknown-8bit",
            "x-unknown",
            "unknown",
            "8bit",
            "7bit",
            "binary",
            "default",
            "x-user-defined",
            "x-binaryenc",
            "_autodetect_all",
            "none",
            "utf-8; format=flowed");

    private Charsets() {}

    /** True when the name, or its being none, says how to read octets; UTF-7 included. */
    static boolean means(String declared) {
        String name = plain(declared);
        return NOTHING_SAID.contains(name)
                || name.equals(UTF_7)
                || named(declared).isPresent();
    }

    static boolean isUtf7(String declared) {
        return declared.length() < LONGEST_NAME && plain(declared).equals(UTF_7);
    }

    /** The charset of that name; nothing when there is none that Java knows. */
    static Optional<Charset> named(String declared) {
        String name = plain(declared);
        switch (name) {
            case "utf-8" -> {
                return Optional.of(StandardCharsets.UTF_8);
            }
            case "us-ascii" -> {
                return Optional.of(StandardCharsets.US_ASCII);
            }
            case "iso-8859-1" -> {
                return Optional.of(StandardCharsets.ISO_8859_1);
            }
            case "windows-1252" -> {
                return Optional.of(LATIN);
            }
            case "windows-1256" -> {
                return Optional.of(ARABIC);
            }
            default -> {}
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || NOTHING_SAID.contains(name)) {
            return Optional.empty();
        }
        Optional<Charset> known = known(name);
        return known.isPresent() ? known : known(codePage(name));
    }

    private static Optional<Charset> known(String name) {
        return Optional.ofNullable(All.BY_NAME.get(name));
    }

    /** All of Java's. Asking Java for a name that it does not know searches for providers, each time anew. */
    private static final class All {
        private static final Map<String, Charset> BY_NAME = new HashMap<>();

        static {
            for (Charset charset : Charset.availableCharsets().values()) {
                BY_NAME.put(charset.name().toLowerCase(Locale.ROOT), charset);
                charset.aliases().forEach(alias -> BY_NAME.putIfAbsent(alias.toLowerCase(Locale.ROOT), charset));
            }
        }
    }

    private static String plain(String declared) {
        String name = declared.length() > LONGEST_NAME ? declared.substring(0, LONGEST_NAME) : declared;
        name = name.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        // RFC 2231 section 5 allows a language behind the charset of an encoded word.
        int language = name.indexOf('*');
        name = language >= 0 ? name.substring(0, language) : name;
        name = name.startsWith("charset=") ? name.substring(8) : name;
        return ALIASES.getOrDefault(name, name);
    }

    /** cp1256, x-windows-1256, win1256, ms-1256, windows1256 and 1256 are all the same code page. */
    private static String codePage(String name) {
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        String number = name.substring(digits);
        if (number.length() == 4 && number.startsWith("125")) {
            return "windows-" + number;
        }
        int iso = name.indexOf("8859");
        return iso >= 0 && name.length() > iso + 4 && Character.isDigit(number.isEmpty() ? 'x' : number.charAt(0))
                ? "iso-8859-" + (number.startsWith("8859") ? number.substring(4) : number)
                : "-";
    }
}
