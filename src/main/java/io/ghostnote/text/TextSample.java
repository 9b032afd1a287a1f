package io.ghostnote.text;

/** The beginning of a message's visible text. */
public final class TextSample {

    private TextSample() {}

    /** At most {@code limit} chars of the visible text of a whole message; empty when it has none. Never throws. */
    public static String of(byte[] message, int limit) {
        String text = VisibleText.of(message).text();
        return text.length() > limit ? text.substring(0, limit) : text;
    }
}
