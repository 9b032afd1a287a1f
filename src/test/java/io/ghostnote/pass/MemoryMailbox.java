package io.ghostnote.pass;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mailbox for tests, in memory, with UIDPLUS and CONDSTORE. What the freelancer and the world do to it has methods of its own. */
public final class MemoryMailbox implements Mailbox {
    // Small, so that a parent and its answer fall into different chunks now and then.
    private static final int CHUNK = 2;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private MailboxException.@Nullable Failure refusal;

    public MemoryMailbox() {
        boxes.put("INBOX", new Box(Role.INBOX));
        boxes.put("Sent", new Box(Role.SENT));
        boxes.put("Drafts", new Box(Role.DRAFTS));
        boxes.put("Trash", new Box(Role.TRASH));
        boxes.put("Archive", new Box(Role.ARCHIVE));
    }

    /**
     * @param text one character for each octet
     */
    private record Stored(String text, Instant arrived, boolean draft, boolean deleted, long modSeq) {
        byte[] octets() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static final class Box {
        private final Role role;
        private final TreeMap<Long, Stored> messages = new TreeMap<>();
        private long uidNext = 1;
        private long modSeq = 1;

        Box(Role role) {
            this.role = role;
        }

        long add(byte[] octets, Instant arrived, boolean draft) {
            messages.put(
                    uidNext,
                    new Stored(new String(octets, StandardCharsets.ISO_8859_1), arrived, draft, false, ++modSeq));
            return uidNext++;
        }

        void expunge(long uid) {
            if (messages.remove(uid) != null) {
                modSeq++;
            }
        }
    }

    // ---- the world and the freelancer

    /** A message arrives, given with LF or CRLF line ends. */
    public void deliver(String folder, String message, Instant arrived) {
        String crlf = message.replace("\r\n", "\n").replace("\n", "\r\n");
        box(folder).add(crlf.getBytes(StandardCharsets.UTF_8), arrived, false);
    }

    /** Moves the messages to that address from one folder to another, as if the freelancer had done it. */
    public void move(String from, String to, String address) {
        for (long uid : search(from, header -> addressed(header, address))) {
            Stored stored = box(from).messages.get(uid);
            if (stored != null) {
                box(to).add(stored.octets(), stored.arrived(), false);
                box(from).expunge(uid);
            }
        }
    }

    /** Puts the message of that Message-ID into another folder, as the freelancer's mail program does it: flags are kept. */
    public void put(String from, String to, String id, boolean copy) {
        for (long uid : find(from, new MessageId(id))) {
            Stored stored = box(from).messages.get(uid);
            if (stored != null) {
                box(to).add(stored.octets(), stored.arrived(), stored.draft());
                if (!copy) {
                    box(from).expunge(uid);
                }
            }
        }
    }

    /** From now on no draft is taken, for this reason; null to take them again. */
    public void refuse(MailboxException.@Nullable Failure why) {
        refusal = why;
    }

    /** Deletes a folder with all that is in it. */
    public void delete(String folder) {
        boxes.remove(folder);
    }

    /** The names of all folders. */
    public List<String> names() {
        return List.copyOf(boxes.keySet());
    }

    /** Message-IDs of what the folder holds, in the order of arrival. */
    public List<String> ids(String folder) {
        return box(folder).messages.values().stream()
                .map(stored -> header(stored.octets()).first("Message-ID").orElse(""))
                .toList();
    }

    private static boolean addressed(HeaderBlock header, String address) {
        return header.first("To").filter(to -> to.contains(address)).isPresent();
    }

    // ---- the port

    @Override
    public List<FolderView> folders(Collection<FolderMark> known) {
        return boxes.entrySet().stream()
                .map(entry -> new FolderView(
                        entry.getKey(),
                        entry.getValue().role,
                        1,
                        entry.getValue().uidNext,
                        entry.getValue().messages.size(),
                        entry.getValue().modSeq))
                .toList();
    }

    @Override
    public FolderNews read(
            FolderView now,
            @Nullable FolderMark known,
            long fromUid,
            SortedSet<Long> kept,
            LocalDate since,
            HeaderSink sink) {
        Box box = box(now.name());
        long from = known == null ? fromUid : Math.max(fromUid, known.uidNext());
        List<Long> fresh = box.messages.tailMap(from).entrySet().stream()
                .filter(entry -> known != null
                        || !entry.getValue()
                                .arrived()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .isBefore(since))
                .map(Map.Entry::getKey)
                .toList();
        for (int at = 0; at < fresh.size(); at += CHUNK) {
            sink.accept(headers(now.name(), fresh.subList(at, Math.min(at + CHUNK, fresh.size()))), fresh.size());
        }
        List<Long> vanished =
                kept.stream().filter(uid -> !box.messages.containsKey(uid)).toList();
        Map<Long, FolderNews.Flags> flags = box.messages.entrySet().stream()
                .filter(entry -> kept.contains(entry.getKey()))
                .filter(entry -> known == null || entry.getValue().modSeq() > known.highestModSeq())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new FolderNews.Flags(
                                entry.getValue().draft(), entry.getValue().deleted())));
        return new FolderNews(
                false,
                vanished,
                flags,
                new FolderMark(now.name(), box.role, 1, box.uidNext, box.modSeq, box.messages.size(), true));
    }

    @Override
    public List<RawHeader> headers(String folder, Collection<Long> uids) {
        List<RawHeader> headers = new ArrayList<>();
        for (long uid : uids) {
            Stored stored = box(folder).messages.get(uid);
            if (stored != null) {
                headers.add(new RawHeader(
                        uid,
                        stored.arrived(),
                        stored.draft(),
                        stored.deleted(),
                        stored.octets().length,
                        header(stored.octets()),
                        Optional.empty()));
            }
        }
        return headers;
    }

    @Override
    public List<Long> searchAddresses(String folder, Collection<String> addresses, LocalDate since) {
        return search(
                folder,
                header -> List.of("From", "Reply-To", "Sender", "To", "Cc").stream()
                        .flatMap(name -> header.all(name).stream())
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .anyMatch(value -> addresses.stream().anyMatch(value::contains)));
    }

    @Override
    public List<Long> searchAnswers(String folder, Collection<MessageId> ids) {
        return search(
                folder,
                header -> List.of("References", "In-Reply-To").stream()
                        .flatMap(name -> header.all(name).stream())
                        .flatMap(value -> MessageId.parseAll(value).stream())
                        .anyMatch(ids::contains));
    }

    @Override
    public List<Long> find(String folder, MessageId id) {
        return search(
                        folder,
                        header -> header.first("Message-ID")
                                .flatMap(MessageId::parse)
                                .equals(Optional.of(id)))
                .stream()
                .filter(uid -> {
                    Stored stored = box(folder).messages.get(uid);
                    return stored != null && !stored.deleted();
                })
                .toList();
    }

    @Override
    public void contents(String folder, Collection<Long> uids, int limit, ContentTaker taker) {
        for (long uid : uids) {
            Stored stored = box(folder).messages.get(uid);
            if (stored != null) {
                taker.take(uid, Arrays.copyOf(stored.octets(), Math.min(limit, stored.octets().length)));
            }
        }
    }

    @Override
    public OptionalLong append(String folder, byte[] message, Instant internalDate) throws MailboxException {
        if (refusal != null) {
            throw new MailboxException(refusal, "refused");
        }
        return OptionalLong.of(box(folder).add(message, internalDate, true));
    }

    @Override
    public void deliver(String folder, byte[] message, Instant internalDate) {
        box(folder).add(message, internalDate, false);
    }

    @Override
    public boolean remove(String folder, long uid) {
        box(folder).expunge(uid);
        return true;
    }

    @Override
    public String create(List<String> path) {
        String name = CommandFolders.join(path, "/");
        Role role =
                CommandFolders.role(name, CommandFolders.USUAL_ROOT, "/", "").orElse(Role.WATCHED);
        boxes.putIfAbsent(name, new Box(role));
        return name;
    }

    @Override
    public OptionalLong move(String folder, long uid, String to) throws MailboxException {
        Box target = boxes.get(to);
        if (target == null) {
            throw new MailboxException(MailboxException.Failure.NO_FOLDER, "no such folder: " + to);
        }
        Stored stored = box(folder).messages.get(uid);
        if (stored == null) {
            return OptionalLong.empty();
        }
        long there = target.add(stored.octets(), stored.arrived(), stored.draft());
        box(folder).expunge(uid);
        return OptionalLong.of(there);
    }

    @Override
    public void takeOut(String folder, long uid, String other) {
        box(folder).expunge(uid);
    }

    @Override
    public void close() {}

    private List<Long> search(String folder, Predicate<HeaderBlock> wanted) {
        return box(folder).messages.entrySet().stream()
                .filter(entry -> wanted.test(header(entry.getValue().octets())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static HeaderBlock header(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        return HeaderBlock.of(end < 0 ? octets : Arrays.copyOf(octets, end + 2));
    }

    private Box box(String folder) {
        Box box = boxes.get(folder);
        if (box == null) {
            throw new IllegalArgumentException("no such folder: " + folder);
        }
        return box;
    }
}
