package io.ghostnote.imap;

import io.ghostnote.connection.Wire;
import io.ghostnote.connection.WriteLimit;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseInputStream;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.jspecify.annotations.Nullable;

/**
 * Commands and responses over a {@link Wire}. Angus Mail does greeting, capabilities and authentication; from then on commands are
 * written and responses read here, because its FETCH drops responses that it cannot parse and its QRESYNC can fail on VANISHED.
 */
final class Link extends IMAPProtocol {
    /** Takes the untagged responses of a command as they come. */
    @FunctionalInterface
    interface Taker {
        void take(Reply reply) throws MailboxException, Cursor.Unreadable;
    }

    /** Ignores what comes unasked. */
    static final Taker IGNORE = reply -> {};

    private final Wire wire;
    private final WireInput in;
    private final OutputStream out;
    private final Map<String, Result> early = new HashMap<>();
    private long tags;
    private long sent;
    private long roundTrips;
    private boolean wrote;

    private Link(Wire wire, InputStream rawIn, OutputStream rawOut) throws IOException {
        // the print stream swallows write errors; only Angus' own few commands use it, and their read fails then
        super(rawIn, new PrintStream(rawOut, false, StandardCharsets.ISO_8859_1), new Properties(), false);
        this.wire = wire;
        this.in = new WireInput(rawIn);
        this.out = rawOut;
    }

    static Link over(Wire wire) throws MailboxException {
        try {
            return new Link(wire, wire.socket().getInputStream(), wire.socket().getOutputStream());
        } catch (IOException e) {
            throw new MailboxException(Failure.UNREACHABLE, "The connection is not usable: " + e.getMessage(), e);
        }
    }

    // ---- what Angus calls

    @Override
    protected ResponseInputStream getInputStream() {
        return in;
    }

    @Override
    public Reply readResponse() throws IOException, ProtocolException {
        return new Reply(this);
    }

    /** Reads the first response and learns from it, as far as it tells, what the server can. */
    String greet() throws MailboxException {
        try {
            Reply greeting = readResponse();
            Result said = Result.of(greeting);
            if (!greeting.isOK() && !greeting.is("PREAUTH")) {
                throw new MailboxException(Failure.UNREACHABLE, host() + " does not want to talk now: " + said.quote());
            }
            processGreeting(greeting);
            return said.text();
        } catch (IOException e) {
            throw lost(e);
        } catch (ProtocolException e) {
            throw new MailboxException(
                    Failure.REFUSED, host() + " does not greet like a mail server: " + e.getMessage(), e);
        }
    }

    /** Takes over capabilities announced in the end of a command. */
    void learn(Result result) {
        if (result.says("CAPABILITY")) {
            setCapabilities(new Response("* OK [" + result.code() + "] done"));
        }
    }

    /** Authentication by Angus is over: responses may share one buffer. */
    void authenticated() {
        in.reuseBuffer();
    }

    // ---- commands

    /** Sends the command and reads to its end. The taker sees all untagged responses that come until then. */
    Result run(Command command, Taker taker) throws MailboxException {
        return finish(start(command), taker);
    }

    /** Like {@link #run}, when anything but OK is a failure of the whole. */
    Result must(Command command, String purpose, Taker taker) throws MailboxException {
        return accepted(run(command, taker), purpose);
    }

    Result accepted(Result result, String purpose) throws MailboxException {
        if (!result.ok()) {
            throw new MailboxException(Failure.REFUSED, host() + " refused to " + purpose + ": " + result.quote());
        }
        return result;
    }

    /** Sends a command without waiting, so that several travel together; {@link #finish} them in the same order. */
    String start(Command command) throws MailboxException {
        return start(List.of(command)).get(0);
    }

    /** The tag of a command that is written by hand. */
    String tag() {
        return "g" + ++tags;
    }

    /** Sends commands in one write. Only the last one may hold literals that wait for the server. */
    List<String> start(List<Command> commands) throws MailboxException {
        Outgoing outgoing = new Outgoing();
        List<String> sentTags = new ArrayList<>();
        for (Command command : commands) {
            String tag = tag();
            sentTags.add(tag);
            outgoing.add(tag + " ");
            Iterator<byte[]> literals = command.literals().iterator();
            for (byte[] text : command.texts()) {
                outgoing.add(text);
                if (literals.hasNext()) {
                    byte[] literal = literals.next();
                    outgoing.add("{" + literal.length + (hasCapability("LITERAL+") ? "+}\r\n" : "}\r\n"));
                    if (!hasCapability("LITERAL+")) {
                        write(outgoing);
                        Result refused = awaitContinuation(tag, IGNORE);
                        if (refused != null) {
                            early.put(tag, refused);
                            return sentTags;
                        }
                    }
                    outgoing.add(literal);
                }
            }
            outgoing.add("\r\n");
        }
        write(outgoing);
        return sentTags;
    }

    /** Reads up to the tagged response of that command. */
    Result finish(String tag, Taker taker) throws MailboxException {
        Result already = early.remove(tag);
        if (already != null) {
            return already;
        }
        while (true) {
            Reply reply = read();
            if (reply.isTagged()) {
                if (tag.equals(reply.getTag())) {
                    return Result.of(reply);
                }
                early.put(reply.getTag(), Result.of(reply));
            } else if (reply.isUnTagged()) {
                give(reply, taker);
            }
        }
    }

    private void give(Reply reply, Taker taker) throws MailboxException {
        try {
            taker.take(reply);
        } catch (Cursor.Unreadable e) {
            throw new MailboxException(
                    Failure.REFUSED, host() + " sent an answer that cannot be understood: " + e.getMessage(), e);
        }
    }

    /** Waits for {@code +}; the command's end when the server refused instead, else null. */
    @Nullable
    Result awaitContinuation(String tag, Taker taker) throws MailboxException {
        while (true) {
            Reply reply = read();
            if (reply.isContinuation()) {
                return null;
            }
            if (reply.isTagged() && tag.equals(reply.getTag())) {
                return Result.of(reply);
            }
            if (reply.isUnTagged()) {
                give(reply, taker);
            }
        }
    }

    Reply read() throws MailboxException {
        try {
            if (wrote) {
                wrote = false;
                roundTrips++;
            }
            Reply reply = new Reply(this);
            if (reply.isUnTagged() && reply.isBYE()) {
                throw new MailboxException(
                        Failure.UNREACHABLE,
                        host() + " ended the connection: " + Result.of(reply).quote());
            }
            return reply;
        } catch (IOException e) {
            throw lost(e);
        } catch (ProtocolException e) {
            throw new MailboxException(
                    Failure.REFUSED, host() + " sent an answer that cannot be understood: " + e.getMessage(), e);
        }
    }

    void write(Outgoing outgoing) throws MailboxException {
        sent += outgoing.size();
        wrote = true;
        WriteLimit limit = WriteLimit.start(wire);
        try {
            outgoing.to(out);
        } catch (IOException e) {
            throw lost(e);
        } finally {
            limit.end();
        }
    }

    /** True when something more has arrived already; may miss it under TLS. */
    boolean hasMore() throws MailboxException {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Waits at most that long for the server to say something; false when it did not. */
    boolean await(Duration limit) throws MailboxException {
        try {
            wire.socket().setSoTimeout(Math.toIntExact(limit.toMillis()));
            in.await();
            return true;
        } catch (IOException e) {
            if (WireInput.timedOut(e)) {
                return false;
            }
            throw lost(e);
        } finally {
            restoreTimeout();
        }
    }

    private void restoreTimeout() throws MailboxException {
        try {
            wire.socket()
                    .setSoTimeout(Math.toIntExact(wire.server().limits().read().toMillis()));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private MailboxException lost(IOException e) {
        String why;
        if (wire.wasCut()) {
            why = "The connection to " + host() + " was closed here.";
        } else if (WireInput.timedOut(e)) {
            why = host() + " did not answer within "
                    + wire.server().limits().read().toSeconds() + " seconds.";
        } else {
            why = "The connection to " + host() + " was lost: " + e.getMessage() + ".";
        }
        return new MailboxException(Failure.UNREACHABLE, why, e);
    }

    String host() {
        return wire.server().host();
    }

    Wire wire() {
        return wire;
    }

    Traffic traffic() {
        return new Traffic(roundTrips, tags, in.received(), sent);
    }
}
