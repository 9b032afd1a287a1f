package io.ghostnote.pass;

import io.ghostnote.client.Directory;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.thread.Conversation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which client's matter a message is about. */
final class Matters {
    private final Roster roster;
    private final Directory directory;
    private final Journal journal;
    private final Desk desk;

    Matters(Roster roster, Directory directory, Journal journal, Desk desk) {
        this.roster = roster;
        this.directory = directory;
        this.journal = journal;
        this.desk = desk;
    }

    /**
     * A client's engagement.
     *
     * @param engagement empty when the client has none
     */
    record Matter(String client, String engagement) {
        @Override
        public String toString() {
            return engagement.isEmpty() ? client : client + "/" + engagement;
        }
    }

    /** The matters; none for a message that is no client's business. */
    Set<Matter> of(Letter letter) {
        Optional<NoteEntry> note = journal.notes().stream()
                .filter(entry -> entry.record().id().equals(letter.id()))
                .findFirst();
        if (note.isPresent()) {
            return Set.of(
                    new Matter(note.get().record().client(), note.get().record().engagement()));
        }
        Set<Matter> matters = new LinkedHashSet<>();
        for (String client : clients(letter)) {
            roster.client(client)
                    .ifPresent(dossier ->
                            matters.add(new Matter(client, dossier.engagementOf(conversation(dossier, letter)))));
        }
        return matters;
    }

    /** As reading has found it; a message that was put aside before it was ever read there is told by its own header. */
    private Set<String> clients(Letter letter) {
        Set<String> clients = new TreeSet<>();
        journal.sightings(letter.id()).forEach(sighting -> clients.addAll(sighting.clients()));
        if (clients.isEmpty()) {
            clients.addAll(directory.clientsOf(letter.envelope()));
            journal.clientsOf(ancestors(letter)).values().forEach(clients::addAll);
        }
        return clients;
    }

    private Conversation conversation(Dossier dossier, Letter letter) {
        Set<MessageId> ids = ancestors(letter);
        List<Conversation> all = desk.everything(dossier).conversations();
        return holding(all, Set.of(letter.id()))
                .or(() -> holding(all, ids))
                .orElseGet(() -> new Conversation(letter.id(), List.of(letter), Map.of()));
    }

    private static Optional<Conversation> holding(List<Conversation> conversations, Set<MessageId> ids) {
        return conversations.stream()
                .filter(conversation -> conversation.letters().stream().anyMatch(letter -> ids.contains(letter.id())))
                .findFirst();
    }

    private static Set<MessageId> ancestors(Letter letter) {
        Set<MessageId> ids = new HashSet<>(letter.ancestry().references());
        ids.addAll(letter.ancestry().inReplyTo());
        return ids;
    }
}
