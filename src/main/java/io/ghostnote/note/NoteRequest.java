package io.ghostnote.note;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.util.Optional;

/**
 * What a note is asked for.
 *
 * @param country ISO 3166-1 alpha-2 of the client in upper case, for Arabic month names
 * @param clientsGreeting the beginning of the client's own last message, to be mirrored; nothing at first contact
 * @param facts in the language of the note
 */
public record NoteRequest(
        Stage stage,
        Step step,
        Language language,
        AddressForm form,
        Optional<String> country,
        Optional<String> clientsGreeting,
        Author author,
        Facts facts,
        History history) {}
