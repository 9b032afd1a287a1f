package io.ghostnote.imap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ResponseInputStream;

/**
 * Cuts what the server sends into responses, literals included (RFC 9051 section 2.2.2). Scans its own large buffer instead of asking a
 * synchronized stream for every octet, which the base class does and which takes most of the time of reading headers.
 */
final class WireInput extends ResponseInputStream {
    /** No response of a sane server is longer: messages are read in parts and headers in chunks. */
    static final int MAX_RESPONSE = 128 << 20;

    private static final int MAX_LITERAL_DIGITS = 10;
    private static final int MAX_SHARED = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private long received;
    private byte[] shared = new byte[8 * 1024];
    private boolean reuse;

    WireInput(InputStream in) {
        super(in);
        this.in = in;
    }

    @Override
    public ByteArray readResponse(ByteArray ignored) throws IOException {
        byte[] out = reuse ? shared : new byte[1024];
        int length = 0;
        while (true) {
            int lineStart = length;
            boolean complete = false;
            while (!complete) {
                fill();
                int stop = position;
                while (stop < end && buffer[stop] != '\n') {
                    stop++;
                }
                complete = stop < end;
                int take = stop - position + (complete ? 1 : 0);
                out = room(out, length, take);
                System.arraycopy(buffer, position, out, length, take);
                length += take;
                position += take;
                // a bare LF does not end a line
                complete = complete && length >= 2 && out[length - 2] == '\r';
            }
            int literal = literalAtEnd(out, lineStart, length);
            if (literal < 0) {
                break;
            }
            out = room(out, length, literal);
            length = readFully(out, length, literal);
        }
        if (reuse && out.length <= MAX_SHARED) {
            shared = out;
        }
        return new ByteArray(out, 0, length);
    }

    /** From now on a response is valid only until the next one is read. */
    void reuseBuffer() {
        reuse = true;
    }

    /** Waits until something can be read without waiting. */
    void await() throws IOException {
        fill();
    }

    long received() {
        return received;
    }

    @Override
    public int available() throws IOException {
        return end - position + in.available();
    }

    private void fill() throws IOException {
        if (position < end) {
            return;
        }
        int read = in.read(buffer, 0, buffer.length);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        received += read;
        position = 0;
        end = read;
    }

    private int readFully(byte[] out, int at, int count) throws IOException {
        int have = Math.min(count, end - position);
        System.arraycopy(buffer, position, out, at, have);
        position += have;
        int length = at + have;
        int missing = count - have;
        while (missing > 0) {
            int read = in.read(out, length, missing);
            if (read < 0) {
                throw new EOFException("the server closed the connection within a message");
            }
            received += read;
            length += read;
            missing -= read;
        }
        return length;
    }

    private static byte[] room(byte[] out, int length, int more) throws IOException {
        if (more > MAX_RESPONSE - length) {
            throw new IOException("the server announced an answer of more than " + (MAX_RESPONSE >> 20) + " MB");
        }
        return out.length >= length + more ? out : Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }

    /** The length of the literal that the line announces at its end ({@code {n}} or {@code {n+}}), or -1. */
    private static int literalAtEnd(byte[] out, int from, int length) throws IOException {
        int at = length - 3;
        if (at < from || out[at] != '}') {
            return -1;
        }
        at--;
        if (at >= from && out[at] == '+') {
            at--;
        }
        int last = at;
        while (at >= from && out[at] >= '0' && out[at] <= '9') {
            at--;
        }
        if (at < from || out[at] != '{' || at == last) {
            return -1;
        }
        if (last - at > MAX_LITERAL_DIGITS) {
            throw new IOException("the server announced an impossible literal");
        }
        long count = 0;
        for (int i = at + 1; i <= last; i++) {
            count = count * 10 + (out[i] - '0');
        }
        if (count > MAX_RESPONSE) {
            throw new IOException("the server announced a literal of " + count + " octets");
        }
        return (int) count;
    }

    /** True when the read timed out, in whatever way the layers below say it. */
    static boolean timedOut(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
