package io.ghostnote.fuzz;

import io.ghostnote.text.LanguageGuess;
import io.ghostnote.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A message, a plain text and a page to what was written now. */
public final class VisibleTextFuzz {
    private static final Set<String> LANGUAGES = Set.of("ar", "en", "fr", "es", "de", "und");

    private VisibleTextFuzz() {}

    /** For Jazzer: the first octet says which of the three it is. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String text;
        if (data[0] == 'P') {
            text = Claim.read(data, input -> VisibleText.ofPlain(unicode(input)));
            Claim.that(inOrder(text, unicode(data)), () -> "not as it was written: " + text);
        } else if (data[0] == 'H') {
            text = Claim.read(data, input -> VisibleText.ofHtml(unicode(input)));
        } else {
            VisibleText visible = Claim.read(data, VisibleText::of);
            text = visible.text();
            Claim.that(visible.unread().size() < 50, () -> "too much to say: " + visible.unread());
            visible.unread().forEach(unread -> Claim.clean(unread, 100, "unread"));
        }
        text(text, data.length);
    }

    private static String unicode(byte[] data) {
        return new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
    }

    private static void text(String text, int octets) {
        Claim.that(text.length() <= 4 * octets, () -> text.length() + " chars of " + octets + " octets");
        Claim.that(text.equals(text.strip()), () -> "blanks at an end: '" + text + "'");
        Claim.that(text.indexOf('\r') < 0, () -> "CR in " + text);
        LanguageGuess guess = LanguageGuess.of(text);
        Claim.that(
                LANGUAGES.contains(guess.tag()) && guess.confidence() >= 0 && guess.confidence() <= 1, guess::toString);
    }

    /** True when the letters and digits of a text stand in another in the same order, whatever is between them. */
    private static boolean inOrder(String part, String whole) {
        int at = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            at = whole.indexOf(c, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
