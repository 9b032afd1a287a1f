package io.ghostnote.imap;

import io.ghostnote.connection.Wire;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds messages by what is in their headers. */
final class Lookup {
    /** Keys in one search; servers read the header of each message for all of them at once, but some limit nesting. */
    private static final int MAX_KEYS = 60;

    private static final int MAX_COMMAND = 6_000;
    private static final List<String> ADDRESS_KEYS = List.of("FROM", "TO", "CC", "HEADER REPLY-TO", "HEADER SENDER");
    private static final List<String> HEADER_KEYS =
            List.of("HEADER FROM", "HEADER TO", "HEADER CC", "HEADER REPLY-TO", "HEADER SENDER");
    private static final List<String> ANSWER_KEYS = List.of("HEADER REFERENCES", "HEADER IN-REPLY-TO");

    private final Link link;
    private final Folder folder;
    private final Search search;

    Lookup(Session session, Folder folder, Search search) {
        this.link = session.link();
        this.folder = folder;
        this.search = search;
    }

    List<Long> addresses(String name, Collection<String> addresses, LocalDate since) throws MailboxException {
        List<String> texts = new ArrayList<>();
        for (String address : addresses) {
            texts.addAll(spellings(address));
        }
        String also = "SINCE " + InternalDate.day(since) + " ";
        try {
            return anyOf(name, ADDRESS_KEYS, texts, also);
        } catch (MailboxException e) {
            if (e.failure() != Failure.REFUSED) {
                throw e;
            }
            // some servers want whole addresses under FROM, TO and CC, but any text under HEADER
            return anyOf(name, HEADER_KEYS, texts, also);
        }
    }

    List<Long> answers(String name, Collection<MessageId> ids) throws MailboxException {
        return anyOf(name, ANSWER_KEYS, ids.stream().map(MessageId::value).toList(), "");
    }

    List<Long> find(String name, MessageId id) throws MailboxException {
        folder.refresh(name);
        Command command = begin(!Command.ascii(id.value()))
                .text("UNDELETED HEADER MESSAGE-ID ")
                .string(id.value());
        UidSet candidates = search.run(command);
        if (candidates.isEmpty()) {
            return List.of();
        }
        // the search is by substring, and flags may have changed meanwhile
        UidSet.Builder found = new UidSet.Builder();
        for (UidSet piece : candidates.pieces(500, MAX_COMMAND)) {
            link.must(
                    new Command("UID FETCH " + piece + " (UID FLAGS BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])"),
                    "give a header",
                    reply -> {
                        if (reply.is("FETCH")) {
                            Fetched fetched = Fetched.parse(reply.cursor(), 16_384);
                            if (is(fetched, id)) {
                                found.add(fetched.uid());
                            }
                        }
                    });
        }
        return found.build().toList();
    }

    private static boolean is(Fetched fetched, MessageId id) {
        if (!fetched.hasBody() || fetched.uid() == 0) {
            return false;
        }
        boolean deleted = Optional.ofNullable(fetched.flags())
                .map(FolderNews.Flags::deleted)
                .orElse(false);
        return !deleted
                && HeaderBlock.of(fetched.body()).all("Message-ID").stream()
                        .anyMatch(value -> MessageId.parseAll(value).contains(id));
    }

    /** One search or several for messages that have one of these texts under one of these keys. */
    private List<Long> anyOf(String name, List<String> keys, List<String> texts, String also) throws MailboxException {
        if (texts.isEmpty()) {
            return List.of();
        }
        folder.refresh(name);
        List<Command> commands = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        int length = 0;
        for (String text : texts) {
            int more = (text.length() * 2 + 30) * keys.size();
            // other characters go apart: where the server does not know UTF-8 at least the rest was asked rightly
            boolean odd = !Command.ascii(text);
            if (!batch.isEmpty()
                    && (odd
                            || !Command.ascii(batch.get(0))
                            || length + more > MAX_COMMAND
                            || (batch.size() + 1) * keys.size() > MAX_KEYS)) {
                commands.add(search(keys, batch, also));
                batch = new ArrayList<>();
                length = 0;
            }
            batch.add(text);
            length += more;
        }
        commands.add(search(keys, batch, also));
        return search.run(commands).toList();
    }

    private Command search(List<String> keys, List<String> texts, String also) {
        Command command =
                begin(texts.stream().anyMatch(text -> !Command.ascii(text))).text(also);
        List<String[]> terms = new ArrayList<>();
        for (String text : texts) {
            for (String key : keys) {
                terms.add(new String[] {key, text});
            }
        }
        or(command, terms);
        return command;
    }

    private Command begin(boolean odd) {
        return odd ? search.begin().text("CHARSET UTF-8 ") : search.begin();
    }

    /** A balanced tree: OR takes two keys, and some servers count how deep they nest. */
    private static void or(Command command, List<String[]> terms) {
        if (terms.size() == 1) {
            command.text(terms.get(0)[0] + " ").string(terms.get(0)[1]);
            return;
        }
        int half = terms.size() / 2;
        command.text("OR ");
        or(command, terms.subList(0, half));
        command.text(" ");
        or(command, terms.subList(half, terms.size()));
    }

    /** As it is and, for domains outside of ASCII, as it travels (RFC 5891). */
    private static List<String> spellings(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || Command.ascii(address)) {
            return List.of(address);
        }
        String travelling = address.substring(0, at + 1) + Wire.asciiHost(address.substring(at + 1));
        return travelling.equals(address) ? List.of(address) : List.of(address, travelling);
    }
}
