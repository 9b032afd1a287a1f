package io.ghostnote.scenario;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/**
 * The freelancer's mail program and the world's mail, over real IMAP: delivers letters, sends, edits and deletes drafts. It shares no
 * code with what is tested.
 */
public final class MailProgram implements AutoCloseable {
    private final Session session;
    private final Store store;

    public MailProgram(int port, String user, String password) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", "10000");
        properties.setProperty("mail.imap.timeout", "20000");
        this.session = Session.getInstance(properties);
        this.store = session.getStore("imap");
        store.connect("127.0.0.1", port, user, password);
    }

    /** Deletes a folder with all that is in it. */
    public void remove(String name) throws MessagingException {
        if (!store.getFolder(name).delete(false)) {
            throw new MessagingException("not deleted: " + name);
        }
    }

    /** Makes the folders that are not there yet. */
    public void make(String... names) throws MessagingException {
        for (String name : names) {
            Folder folder = store.getFolder(name);
            if (!folder.exists()) {
                folder.create(Folder.HOLDS_MESSAGES);
            }
        }
    }

    /** Stores a message, given with LF or CRLF line ends, as if it had arrived then. */
    public void store(String folder, String message, Instant at, Flags.Flag... flags) throws MessagingException {
        String crlf = message.replace("\r\n", "\n").replace("\n", "\r\n");
        MimeMessage mime = new MimeMessage(session, new ByteArrayInputStream(crlf.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public Date getReceivedDate() {
                return Date.from(at);
            }
        };
        for (Flags.Flag flag : flags) {
            mime.setFlag(flag, true);
        }
        append(folder, mime);
    }

    private void append(String name, Message message) throws MessagingException {
        store.getFolder(name).appendMessages(new Message[] {message});
    }

    /** The messages of a folder without those marked as deleted. */
    public List<Draft> list(String name) throws MessagingException {
        try (Folder folder = store.getFolder(name)) {
            folder.open(Folder.READ_ONLY);
            Message[] messages = folder.getMessages();
            FetchProfile profile = new FetchProfile();
            profile.add(FetchProfile.Item.ENVELOPE);
            profile.add(FetchProfile.Item.FLAGS);
            folder.fetch(messages, profile);
            List<Draft> drafts = new ArrayList<>();
            for (Message message : messages) {
                if (!message.isSet(Flags.Flag.DELETED)) {
                    drafts.add(Draft.of((MimeMessage) message));
                }
            }
            return drafts;
        } catch (IOException failed) {
            throw new MessagingException("reading " + name, failed);
        }
    }

    /** Message-IDs of all messages of a folder, those marked as deleted among them. */
    public List<String> everything(String name) throws MessagingException {
        try (Folder folder = store.getFolder(name)) {
            folder.open(Folder.READ_ONLY);
            List<String> ids = new ArrayList<>();
            for (Message message : folder.getMessages()) {
                ids.add(String.valueOf(((MimeMessage) message).getMessageID()));
            }
            return ids;
        }
    }

    /** Sends a draft the way mail programs do: a copy with a new Date in Sent, then the draft goes. */
    public void send(String messageId, String sent, Instant at) throws MessagingException {
        change(messageId, message -> {
            MimeMessage copy = copy(message, at);
            copy.setFlag(Flags.Flag.SEEN, true);
            append(sent, copy);
        });
    }

    /** Deletes a draft for good. */
    public void delete(String messageId) throws MessagingException {
        change(messageId, message -> {});
    }

    /** Changes a draft's text: mail programs store it anew and remove the old one. */
    public void edit(String messageId, Instant at) throws MessagingException {
        change(messageId, message -> {
            MimeMessage copy = copy(message, at);
            String text = copy.getContentType().startsWith("text/") ? String.valueOf(content(copy)) : "";
            copy.setText(text + "\n\nP.S. added by hand", "UTF-8");
            copy.setHeader("Message-ID", messageId);
            copy.setFlag(Flags.Flag.DRAFT, true);
            append("Drafts", copy);
        });
    }

    private static Object content(MimeMessage message) throws MessagingException {
        try {
            return message.getContent();
        } catch (IOException failed) {
            throw new MessagingException("reading a draft", failed);
        }
    }

    private MimeMessage copy(MimeMessage message, Instant at) throws MessagingException {
        try {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            MimeMessage copy = new MimeMessage(session, new ByteArrayInputStream(octets.toByteArray())) {
                @Override
                public Date getReceivedDate() {
                    return Date.from(at);
                }
            };
            copy.setSentDate(Date.from(at));
            return copy;
        } catch (IOException failed) {
            throw new MessagingException("reading a draft", failed);
        }
    }

    private interface Change {
        void to(MimeMessage message) throws MessagingException;
    }

    private void change(String messageId, Change change) throws MessagingException {
        try (Folder drafts = store.getFolder("Drafts")) {
            drafts.open(Folder.READ_WRITE);
            for (Message message : drafts.getMessages()) {
                MimeMessage mime = (MimeMessage) message;
                if (messageId.equals(mime.getMessageID()) && !mime.isSet(Flags.Flag.DELETED)) {
                    change.to(mime);
                    mime.setFlag(Flags.Flag.DELETED, true);
                    drafts.expunge();
                    return;
                }
            }
        }
        throw new MessagingException("no draft " + messageId);
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    /** A message as the mail program shows it. */
    public record Draft(String messageId, String to, String subject, String inReplyTo, String text, String raw) {
        static Draft of(MimeMessage message) throws MessagingException, IOException {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            InternetAddress[] to = (InternetAddress[]) message.getRecipients(Message.RecipientType.TO);
            String[] parent = message.getHeader("In-Reply-To");
            return new Draft(
                    String.valueOf(message.getMessageID()),
                    to == null
                            ? ""
                            : String.join(
                                    ", ",
                                    Arrays.stream(to)
                                            .map(InternetAddress::getAddress)
                                            .toList()),
                    String.valueOf(message.getSubject()),
                    parent == null ? "" : parent[0],
                    text(message),
                    octets.toString(StandardCharsets.UTF_8));
        }

        private static String text(Part part) throws MessagingException, IOException {
            if (part.isMimeType("text/plain")) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart parts && parts.getCount() > 0) {
                return text(parts.getBodyPart(0));
            }
            return "";
        }
    }
}
