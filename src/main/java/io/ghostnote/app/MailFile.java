package io.ghostnote.app;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.signal.HeaderKind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mail in files: one message, an mbox (RFC 4155), a maildir or any other folder with a message in each file. */
final class MailFile {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADER = 256 * 1024;
    private static final LetterReader READER = new LetterReader(
            (header, envelope) -> HeaderKind.of(header, envelope).kind());

    private MailFile() {}

    /** Why the file cannot be used, for people. */
    static String unreadable(String file, Exception why) {
        if (why instanceof NoSuchFileException) {
            return "there is no " + file;
        }
        if (why instanceof AccessDeniedException) {
            return file + " may not be read by this user";
        }
        return file + " cannot be read: " + why.getMessage();
    }

    /** A message that was taken out of an mbox without its first line being removed. */
    static byte[] withoutFromLine(byte[] message) {
        if (!startsWithFrom(message, message.length)) {
            return message;
        }
        int end = 0;
        while (end < message.length && message[end] != '\n') {
            end++;
        }
        return Arrays.copyOfRange(message, Math.min(message.length, end + 1), message.length);
    }

    /** The letters of a file or folder, by their headers. */
    static List<Letter> letters(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            try (InputStream in = Files.newInputStream(place)) {
                return mbox(in);
            }
        }
        List<Letter> letters = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> isMail(place, file))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    byte[] message = withoutFromLine(in.readNBytes(LONGEST_HEADER));
                    letters.add(letter(message, Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
        return letters;
    }

    /** What mail programs put beside the messages begins with a dot or, in a maildir, lies outside of new and cur. */
    private static boolean isMail(Path top, Path file) {
        boolean maildir = Files.isDirectory(top.resolve("cur"));
        String folder = file.getParent() == null ? "" : String.valueOf(file.getParent().getFileName());
        return !String.valueOf(file.getFileName()).startsWith(".")
                && (!maildir || folder.equals("cur") || folder.equals("new"));
    }

    /** The letters of an mbox; a file that does not begin like one is a single message. */
    static List<Letter> mbox(InputStream mbox) throws IOException {
        List<Letter> letters = new ArrayList<>();
        InputStream in = new BufferedInputStream(mbox, 1 << 16);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        byte[] line = new byte[8192];
        boolean any = false;
        boolean inBody = false;
        boolean lineBegins = true;
        boolean blankBefore = true;
        for (int length = line(in, line); length > 0; length = line(in, line)) {
            boolean whole = line[length - 1] == '\n';
            if (lineBegins && blankBefore && startsWithFrom(line, length)) {
                if (any) {
                    letters.add(letter(header.toByteArray(), Instant.EPOCH));
                }
                header.reset();
                inBody = false;
                any = true;
            } else {
                any = true;
                boolean blank = lineBegins && (line[0] == '\n' || (length == 2 && line[0] == '\r' && whole));
                inBody |= blank;
                if (!inBody && header.size() < LONGEST_HEADER) {
                    header.write(line, 0, length);
                }
                blankBefore = blank;
            }
            lineBegins = whole;
        }
        if (any) {
            letters.add(letter(header.toByteArray(), Instant.EPOCH));
        }
        return letters;
    }

    /** Reads to the next line feed or until the buffer is full; returns how many octets, 0 at the end. */
    private static int line(InputStream in, byte[] buffer) throws IOException {
        int length = 0;
        while (length < buffer.length) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            buffer[length++] = (byte) octet;
            if (octet == '\n') {
                break;
            }
        }
        return length;
    }

    private static boolean startsWithFrom(byte[] octets, int length) {
        return length > FROM.length && Arrays.equals(octets, 0, FROM.length, FROM, 0, FROM.length);
    }

    private static Letter letter(byte[] header, Instant received) {
        HeaderBlock block = HeaderBlock.of(header);
        // Without a time of receipt every Date is believed.
        Instant at = received.equals(Instant.EPOCH) ? Instant.MAX.minusSeconds(1 << 20) : received;
        Letter letter = READER.read(block, at, Optional.empty());
        return letter.sentAt().equals(at) && received.equals(Instant.EPOCH)
                ? new Letter(letter.id(), Instant.EPOCH, letter.envelope(), letter.ancestry(), letter.kind())
                : letter;
    }
}
