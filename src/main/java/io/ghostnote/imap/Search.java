package io.ghostnote.imap;

import io.ghostnote.pass.MailboxException;
import java.util.ArrayList;
import java.util.List;

/** UID SEARCH with its two kinds of answer: SEARCH, and ESEARCH (RFC 4731) that writes half a million UIDs as one range. */
final class Search {
    private final Session session;
    private final Link link;

    Search(Session session) {
        this.session = session;
        this.link = session.link();
    }

    /** The beginning of a command; keys are appended. */
    Command begin() {
        return new Command(session.abilities().esearch() ? "UID SEARCH RETURN (ALL) " : "UID SEARCH ");
    }

    UidSet run(Command command) throws MailboxException {
        return run(List.of(command));
    }

    /** Which of these are there. A server that says OK but does not answer has not said that they are gone. */
    UidSet existing(UidSet uids) throws MailboxException {
        return existing(uids, Link.IGNORE);
    }

    /** The same, passing on what belongs to other commands under way. */
    UidSet existing(UidSet uids, Link.Taker others) throws MailboxException {
        String written = uids.toString();
        Answer answer = new Answer();
        link.must(
                begin().text("UID "
                        + (written.length() > Command.LONGEST_SET ? uids.first() + ":" + uids.last() : written)),
                "search",
                reply -> {
                    answer.take(reply);
                    others.take(reply);
                });
        if (answer.answers == 0) {
            throw new MailboxException(
                    MailboxException.Failure.REFUSED, link.host() + " did not answer which messages are there.");
        }
        UidSet found = answer.uids();
        return uids.minus(uids.minus(found));
    }

    /** All UIDs that one of these searches found. The searches travel together unless one holds a literal. */
    UidSet run(List<Command> commands) throws MailboxException {
        Answer answer = new Answer();
        boolean together =
                commands.stream().allMatch(command -> command.literals().isEmpty());
        if (together) {
            List<Result> results = new ArrayList<>();
            for (String tag : link.start(commands)) {
                results.add(link.finish(tag, answer));
            }
            for (Result result : results) {
                link.accepted(result, "search");
            }
        } else {
            for (Command command : commands) {
                link.must(command, "search", answer);
            }
        }
        return answer.uids();
    }

    /** Gathers what searches find. */
    static final class Answer implements Link.Taker {
        private final UidSet.Builder uids = new UidSet.Builder();
        private int answers;

        @Override
        public void take(Reply reply) throws Cursor.Unreadable {
            answers += reply.is("SEARCH") || reply.is("ESEARCH") ? 1 : 0;
            if (reply.is("SEARCH")) {
                plain(reply.cursor());
            } else if (reply.is("ESEARCH")) {
                extended(reply.cursor());
            }
        }

        private void plain(Cursor cursor) throws Cursor.Unreadable {
            cursor.spaces();
            while (!cursor.atEnd()) {
                if (cursor.peek() == '(') {
                    // (MODSEQ n) at the end
                    cursor.skip();
                } else {
                    uids.add(cursor.number());
                }
                cursor.spaces();
            }
        }

        private void extended(Cursor cursor) throws Cursor.Unreadable {
            if (cursor.take('(')) {
                cursor.until(')');
            }
            cursor.spaces();
            while (!cursor.atEnd()) {
                String name = cursor.atom();
                if (name.equalsIgnoreCase("ALL")) {
                    UidSet set = UidSet.parse(cursor.atom());
                    uids.add(set);
                } else if (!name.equalsIgnoreCase("UID")) {
                    cursor.skip();
                }
                cursor.spaces();
            }
        }

        UidSet uids() {
            return uids.build();
        }
    }
}
