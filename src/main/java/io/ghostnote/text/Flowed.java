package io.ghostnote.text;

/** format=flowed (RFC 3676): lines that end with a blank go on in the next one. */
final class Flowed {
    private static final String SIGNATURE = "-- ";

    private Flowed() {}

    /** The text with its paragraphs on one line each; quote marks stay in front. {@code delsp}: the blank at the end is no text. */
    static String unfolded(String text, boolean delsp) {
        StringBuilder out = new StringBuilder(text.length());
        int depthBefore = -1;
        int pos = 0;
        while (pos < text.length()) {
            int end = text.indexOf('\n', pos);
            end = end < 0 ? text.length() : end;
            int to = end > pos && text.charAt(end - 1) == '\r' ? end - 1 : end;
            int content = pos;
            while (content < to && text.charAt(content) == '>') {
                content++;
            }
            int depth = content - pos;
            // Space-stuffing, section 4.4.
            content += content < to && text.charAt(content) == ' ' ? 1 : 0;
            boolean signature = to - content == SIGNATURE.length() && text.startsWith(SIGNATURE, content);
            boolean goesOn = depth == depthBefore && !signature;
            if (!goesOn) {
                if (out.length() > 0 && depthBefore >= 0) {
                    out.append('\n');
                }
                out.append(">".repeat(Math.min(depth, 20))).append(depth > 0 ? " " : "");
            }
            boolean flows = !signature && to > content && text.charAt(to - 1) == ' ';
            out.append(text, content, flows && delsp ? to - 1 : to);
            if (flows) {
                depthBefore = depth;
            } else {
                out.append('\n');
                depthBefore = -1;
            }
            pos = end + 1;
        }
        return out.toString();
    }
}
