package io.ghostnote.pass;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A journal for tests that forgets with the process. Keeps {@link JournalContract} like the real one. */
public final class MemoryJournal extends MemoryWishes {
    private record Kept(String account, Letter letter) {}

    private record Seen(Kept kept, boolean draft, boolean deleted, boolean gone) {}

    private record FolderKey(String account, String name) {}

    private final Map<Place, Seen> places = new LinkedHashMap<>();
    private final Map<Kept, Set<String>> parties = new HashMap<>();
    private final Map<FolderKey, Role> roles = new HashMap<>();
    private final Map<FolderKey, FolderMark> marks = new LinkedHashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final Map<String, Set<MessageId>> working = new HashMap<>();
    private final Map<String, Measured> measured = new HashMap<>();
    private final Map<String, Map<String, String>> searched = new HashMap<>();
    private final Map<MessageId, String> languages = new HashMap<>();
    private final Map<MessageId, Gist> gists = new HashMap<>();
    private final Map<String, ServerLook> trusted = new HashMap<>();
    private final byte[] secret = new byte[32];

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    @Override
    public synchronized List<FolderMark> marks(String account) {
        List<FolderMark> found = new ArrayList<>();
        marks.forEach((folder, mark) -> {
            if (folder.account().equals(account)) {
                found.add(mark);
            }
        });
        return found;
    }

    @Override
    public synchronized SortedSet<Long> keptUids(String account, String folder) {
        SortedSet<Long> uids = new TreeSet<>();
        places.forEach((place, seen) -> {
            if (!seen.gone() && in(new FolderKey(account, folder)).test(place)) {
                uids.add(place.uid());
            }
        });
        return uids;
    }

    @Override
    public synchronized long kept(String account) {
        return parties.keySet().stream()
                .filter(kept -> kept.account().equals(account))
                .map(kept -> kept.letter().id())
                .distinct()
                .count();
    }

    @Override
    public synchronized void record(FolderBatch batch) {
        FolderKey folder = new FolderKey(batch.account(), batch.folder());
        Role role = batch.mark() != null
                ? batch.mark().role()
                : batch.sightings().isEmpty() ? null : batch.sightings().get(0).role();
        if (role != null) {
            Role before = roles.put(folder, role);
            if (before != null && before != role) {
                touch(in(folder));
            }
        }
        if (batch.reset()) {
            touch(in(folder));
            places.replaceAll((place, seen) -> in(folder).test(place) ? with(seen, true) : seen);
        }
        batch.sightings().forEach(this::sighting);
        batch.vanished().forEach(uid -> update(folder, uid, seen -> with(seen, true)));
        batch.flags()
                .forEach((uid, flags) -> update(
                        folder, uid, seen -> new Seen(seen.kept(), flags.draft(), flags.deleted(), seen.gone())));
        if (batch.mark() != null) {
            marks.put(folder, batch.mark());
        }
    }

    private void sighting(Sighting sighting) {
        if (sighting.clients().isEmpty()) {
            return;
        }
        Letter letter = sighting.letter();
        Kept kept = new Kept(
                sighting.place().account(),
                new Letter(letter.id(), millis(letter.sentAt()), letter.envelope(), letter.ancestry(), letter.kind()));
        Seen seen = new Seen(kept, sighting.draft(), sighting.deleted(), sighting.gone());
        Seen before = places.put(sighting.place(), seen);
        Set<String> clients = parties.computeIfAbsent(kept, key -> new TreeSet<>());
        if (clients.addAll(sighting.clients()) || !seen.equals(before)) {
            changed.addAll(clients);
        }
        if (before != null && !before.kept().equals(kept)) {
            changed.addAll(parties.getOrDefault(before.kept(), Set.of()));
            if (places.values().stream().noneMatch(other -> other.kept().equals(before.kept()))) {
                parties.remove(before.kept());
            }
        }
    }

    private void update(FolderKey folder, long uid, UnaryOperator<Seen> change) {
        places.replaceAll((place, seen) -> {
            if (seen.gone() || place.uid() != uid || !in(folder).test(place)) {
                return seen;
            }
            Seen after = change.apply(seen);
            if (!after.equals(seen)) {
                changed.addAll(parties.getOrDefault(seen.kept(), Set.of()));
            }
            return after;
        });
    }

    private void touch(Predicate<Place> which) {
        places.forEach((place, seen) -> {
            if (which.test(place)) {
                changed.addAll(parties.getOrDefault(seen.kept(), Set.of()));
            }
        });
    }

    private static Predicate<Place> in(FolderKey folder) {
        return place ->
                place.account().equals(folder.account()) && place.folder().equals(folder.name());
    }

    private static Seen with(Seen seen, boolean gone) {
        return new Seen(seen.kept(), seen.draft(), seen.deleted(), gone);
    }

    @Override
    public synchronized Map<MessageId, Set<String>> clientsOf(Collection<MessageId> ids) {
        Map<MessageId, Set<String>> found = new HashMap<>();
        Set<MessageId> wanted = Set.copyOf(ids);
        parties.forEach((kept, clients) -> {
            MessageId id = kept.letter().id();
            if (wanted.contains(id)) {
                found.computeIfAbsent(id, key -> new TreeSet<>()).addAll(clients);
            }
        });
        return found;
    }

    @Override
    public synchronized Set<String> changedClients() {
        return new TreeSet<>(changed);
    }

    @Override
    public synchronized List<Sighting> sightingsOf(String client) {
        return sightings(kept -> parties.getOrDefault(kept, Set.of()).contains(client));
    }

    @Override
    public synchronized List<Sighting> workingSet() {
        return sightings(kept -> parties.getOrDefault(kept, Set.of()).stream()
                .anyMatch(client -> !changed.contains(client)
                        && working.getOrDefault(client, Set.of())
                                .contains(kept.letter().id())));
    }

    @Override
    public synchronized List<Sighting> sightings(MessageId id) {
        return sightings(kept -> kept.letter().id().equals(id));
    }

    private List<Sighting> sightings(Predicate<Kept> which) {
        List<Sighting> found = new ArrayList<>();
        places.forEach((place, seen) -> {
            Role role = roles.get(new FolderKey(place.account(), place.folder()));
            if (role != null && which.test(seen.kept())) {
                Set<String> clients = parties.getOrDefault(seen.kept(), Set.of());
                found.add(new Sighting(
                        seen.kept().letter(), place, role, seen.draft(), seen.deleted(), seen.gone(), clients));
            }
        });
        return found;
    }

    @Override
    public synchronized void settle(String client, Set<MessageId> letters, Optional<Measured> waits) {
        working.put(client, Set.copyOf(letters));
        changed.remove(client);
        waits.ifPresent(found -> recordMeasured(client, found));
    }

    @Override
    public synchronized Map<String, String> measured() {
        Map<String, String> terms = new TreeMap<>();
        measured.forEach((client, waits) -> terms.put(client, waits.terms()));
        return terms;
    }

    @Override
    public synchronized Map<String, Supplier<Measured>> answeringTimes() {
        Map<String, Supplier<Measured>> times = new HashMap<>();
        measured.forEach((client, kept) -> times.put(client, () -> kept));
        return times;
    }

    @Override
    public synchronized Optional<Measured> measured(String client) {
        return Optional.ofNullable(measured.get(client));
    }

    @Override
    public synchronized void recordMeasured(String client, Measured waits) {
        measured.put(client, waits);
    }

    @Override
    public synchronized Map<String, String> searched(String account) {
        return new TreeMap<>(searched.getOrDefault(account, Map.of()));
    }

    @Override
    public synchronized void recordSearched(String account, String client, String fingerprint) {
        searched.computeIfAbsent(account, key -> new TreeMap<>()).put(client, fingerprint);
        changed.add(client);
    }

    @Override
    public synchronized void forget(String client) {
        parties.values().forEach(clients -> clients.remove(client));
        parties.values().removeIf(Set::isEmpty);
        places.values().removeIf(seen -> !parties.containsKey(seen.kept()));
        gists.keySet()
                .retainAll(parties.keySet().stream()
                        .map(kept -> kept.letter().id())
                        .toList());
        searched.values().forEach(fingerprints -> fingerprints.remove(client));
        working.remove(client);
        measured.remove(client);
        changed.remove(client);
    }

    @Override
    public synchronized List<Sighting> unread(String account, Instant since) {
        return sightings(kept -> kept.account().equals(account)
                        && !kept.letter().sentAt().isBefore(millis(since))
                        && !gists.containsKey(kept.letter().id()))
                .stream()
                .filter(sighting -> sighting.present() && !sighting.draft() && sighting.role() != Role.DRAFTS)
                .toList();
    }

    @Override
    public synchronized void recordGists(Map<MessageId, Gist> said) {
        parties.forEach((kept, clients) -> {
            Gist gist = said.get(kept.letter().id());
            if (gist != null) {
                gists.put(kept.letter().id(), gist);
                changed.addAll(clients);
            }
        });
    }

    @Override
    public synchronized Map<MessageId, Gist> gists() {
        return gistsOf(workingSet());
    }

    @Override
    public synchronized Map<MessageId, Gist> gistsOf(String client) {
        return gistsOf(sightingsOf(client));
    }

    private Map<MessageId, Gist> gistsOf(List<Sighting> sightings) {
        Map<MessageId, Gist> found = new HashMap<>(gists);
        found.keySet()
                .retainAll(sightings.stream()
                        .map(sighting -> sighting.letter().id())
                        .toList());
        return found;
    }

    @Override
    public synchronized Optional<ServerLook> trustedServer(String account) {
        return Optional.ofNullable(trusted.get(account));
    }

    @Override
    public synchronized void recordTrustedServer(String account, ServerLook look) {
        trusted.put(account, new ServerLook(millis(look.at()), look.found()));
    }

    @Override
    public synchronized Map<String, List<Standing>> standing() {
        Map<String, List<Standing>> found = new HashMap<>();
        Set<String> clients = new TreeSet<>();
        parties.values().forEach(clients::addAll);
        for (String client : clients) {
            List<Standing> own = standing(client);
            if (!own.isEmpty()) {
                found.put(client, own);
            }
        }
        return found;
    }

    @Override
    public synchronized List<Standing> standing(String client) {
        Map<MessageId, Standing> found = new LinkedHashMap<>();
        parties.entrySet().stream()
                .filter(entry -> entry.getValue().contains(client))
                .map(entry -> entry.getKey().letter())
                .sorted(Comparator.comparing(Letter::sentAt))
                .forEach(letter -> {
                    Gist gist = gists.get(letter.id());
                    if (gist != null && gist.standing()) {
                        found.putIfAbsent(letter.id(), new Standing(letter, gist));
                    }
                });
        return List.copyOf(found.values());
    }

    @Override
    public synchronized Optional<String> language(MessageId id) {
        return parties.keySet().stream().anyMatch(kept -> kept.letter().id().equals(id))
                ? Optional.ofNullable(languages.get(id))
                : Optional.empty();
    }

    @Override
    public synchronized void recordLanguage(MessageId id, String tag) {
        if (parties.keySet().stream().anyMatch(kept -> kept.letter().id().equals(id))) {
            languages.put(id, tag);
        }
    }

    @Override
    public synchronized List<NoteEntry> notes() {
        return notes.all();
    }

    @Override
    public synchronized void write(NoteEntry note, Event event) {
        notes.write(note, event);
    }

    @Override
    public synchronized List<Ruling> rulings() {
        return notes.rulings();
    }

    @Override
    public synchronized void rule(Ruling ruling, Event event) {
        notes.rule(ruling);
        notes.log(event);
    }

    @Override
    public synchronized List<Event> events(String client) {
        return notes.events(client);
    }

    @Override
    public synchronized void log(Event event) {
        notes.log(event);
    }

    static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {}
}
