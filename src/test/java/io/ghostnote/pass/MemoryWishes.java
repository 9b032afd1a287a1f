package io.ghostnote.pass;

import io.ghostnote.ladder.Ruling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link MemoryJournal} knows of the command folders. */
abstract class MemoryWishes implements Journal {
    private final Map<String, FoldersMade> made = new HashMap<>();
    private final Map<Place, Wish> wishes = new LinkedHashMap<>();

    final MemoryNotes notes = new MemoryNotes();

    @Override
    public synchronized Optional<FoldersMade> foldersMade(String account) {
        return Optional.ofNullable(made.get(account));
    }

    @Override
    public synchronized void recordFoldersMade(String account, FoldersMade now) {
        made.put(account, new FoldersMade(now.names(), MemoryJournal.millis(now.at()), now.all()));
    }

    @Override
    public synchronized List<Wish> wishes(String account) {
        return wishes.values().stream()
                .filter(wish -> wish.place().account().equals(account))
                .sorted(Comparator.comparing(Wish::at))
                .toList();
    }

    @Override
    public synchronized void hear(Wish wish, List<Ruling> rulings, List<Event> events) {
        wishes.putIfAbsent(wish.place(), new Wish(wish.place(), wish.about(), MemoryJournal.millis(wish.at())));
        rulings.forEach(notes::rule);
        events.forEach(notes::log);
    }

    @Override
    public synchronized void putBack(Wish wish) {
        wishes.remove(wish.place());
    }
}
