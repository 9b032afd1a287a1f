package io.ghostnote.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of the file, strictly UTF-8: a byte replaced in silence could be part of a client's name. */
final class SourceText {
    /** Ten thousand clients fit into this; more is not a configuration file. */
    static final int MOST_BYTES = 4 << 20;

    private SourceText() {}

    /** The text without byte order mark, or nothing with the reason among the findings. */
    static Optional<String> read(Path file, Findings findings) {
        byte[] bytes;
        try {
            if (Files.isDirectory(file)) {
                return refuse(findings, "is a folder, not a file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            return refuse(findings, "no such file");
        } catch (AccessDeniedException e) {
            return refuse(findings, "may not be read by this user");
        } catch (IOException e) {
            return refuse(findings, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        if (bytes.length > MOST_BYTES) {
            return refuse(findings, "is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        return decode(bytes, findings);
    }

    static Optional<String> decode(byte[] bytes, Findings findings) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return refuse(findings, "is UTF-16; save it as UTF-8");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            findings.add(spotAt(text, text.length()).error("not UTF-8 from here on; save the file as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Line and column of the character at that index. */
    static Spot spotAt(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Spot(line, text.codePointCount(start, index) + 1, "");
    }

    private static Optional<String> refuse(Findings findings, String message) {
        findings.add(new Spot(0, 0, "").error(message));
        return Optional.empty();
    }
}
