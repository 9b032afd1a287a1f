package io.ghostnote.text;

/** What makes a line look like the work of a mail program. */
record Evidence(boolean address, boolean time, boolean date) {

    /** Of folded text. One pass. */
    static Evidence of(String text) {
        boolean time = false;
        boolean date = false;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && Character.isDigit(text.charAt(i))) {
                i++;
            }
            int length = i - start;
            boolean more = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            char next = i < text.length() ? text.charAt(i) : ' ';
            time |= length <= 2 && more && (next == ':' || next == '.' || next == 'h');
            date |= length <= 4 && more && (next == '/' || next == '-' || (next == '.' && dots(text, i + 1)));
            date |= length == 4 && isYear(text, start);
        }
        return new Evidence(text.indexOf('@') >= 0, time, date);
    }

    private static boolean dots(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '.' && i - from <= 2;
    }

    private static boolean isYear(String text, int at) {
        int thousand = Character.digit(text.charAt(at), 10);
        int hundred = Character.digit(text.charAt(at + 1), 10);
        // Gregorian, Hijri and Persian years.
        return (thousand == 2 && hundred <= 1) || (thousand == 1 && (hundred == 9 || hundred == 4 || hundred == 3));
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean dated() {
        return time || date;
    }

    boolean any() {
        return address || time || date;
    }
}
