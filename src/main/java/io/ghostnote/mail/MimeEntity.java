package io.ghostnote.mail;

import java.util.Locale;

/** Header of a part, as far as it matters. */
record MimeEntity(
        String type,
        FieldParameters parameters,
        String encoding,
        FieldParameters disposition,
        MimePart.Place place,
        int bodyStart) {
    private static final int LONGEST_FIELD = 20_000;
    private static final int LONGEST_NAME = 200;

    static MimeEntity of(HeaderBlock header, String defaultType, MimePart.Place place) {
        FieldParameters type = FieldParameters.of(header.start("Content-Type", LONGEST_FIELD));
        int slash = type.value().indexOf('/');
        boolean usable = slash > 0 && slash < type.value().length() - 1;
        return new MimeEntity(
                usable ? type.value() : defaultType,
                type,
                header.start("Content-Transfer-Encoding", LONGEST_FIELD),
                FieldParameters.of(header.start("Content-Disposition", LONGEST_FIELD)),
                place,
                header.bodyStart());
    }

    boolean multipart() {
        return type.startsWith("multipart/");
    }

    String boundary() {
        return parameters.get("boundary").stripTrailing();
    }

    MimeEntity as(String other) {
        return new MimeEntity(other, parameters, encoding, disposition, place, bodyStart);
    }

    MimeEntity startingAt(int start) {
        return new MimeEntity(type, parameters, encoding, disposition, place, start);
    }

    /** The name under which it would be saved; empty when none is told. */
    String fileName() {
        String name = disposition.get("filename");
        return name.isEmpty() ? parameters.get("name") : name;
    }

    /** The file's name as a reader sees it: encoded words (RFC 2047) are not allowed here, and many mail programs write them. */
    private String shownName() {
        String name = fileName();
        // What RFC 2231 has decoded may hold any char; what stands as it was sent is one char an octet.
        return name.chars().anyMatch(c -> c > 0xff)
                ? HeaderText.clean(name, LONGEST_NAME)
                : HeaderText.shown(name, LONGEST_NAME);
    }

    /** The octets from {@code from} to {@code to} without their transfer encoding, at most {@code limit} of them. */
    byte[] decoded(byte[] octets, int from, int to, int limit) {
        return TransferEncoding.of(encoding).decode(octets, from, to, limit);
    }

    MimePart leaf(byte[] octets, int from, int to, int limit) {
        boolean apart =
                disposition.value().startsWith("attachment") || !fileName().isEmpty();
        boolean flowed = parameters.get("format").equalsIgnoreCase("flowed");
        boolean delsp = parameters.get("delsp").equalsIgnoreCase("yes");
        return new MimePart(
                type,
                new MimePart.Octets(octets, from, to, TransferEncoding.of(encoding), limit),
                parameters.get("charset"),
                apart,
                parameters.get("method").toLowerCase(Locale.ROOT),
                place,
                !flowed ? MimePart.Flow.FIXED : delsp ? MimePart.Flow.FLOWED_DELSP : MimePart.Flow.FLOWED,
                shownName());
    }
}
