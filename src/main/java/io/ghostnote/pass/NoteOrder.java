package io.ghostnote.pass;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the writer of notes is asked for.
 *
 * @param engagement empty when the client has none
 * @param language BCP 47 tag
 * @param subject the subject of the conversation's newest letter, as it stands there
 * @param lastSent when the owner's message that waits was sent
 * @param brought when the owner's letter was sent that the stage was inferred from
 * @param greeting the beginning of the client's last letter, to mirror its greeting
 * @param question the one question that the owner's message leaves open, in its words
 * @param closing the day on which a closing note closes the file, a working day of the client's
 * @param keptUntil the day until which finished files are kept, a working day of the client's
 * @param budget true when the client said goodbye for want of money
 * @param header whom it goes to and where it stands in the thread
 * @param id the Message-ID of the note
 * @param history the episode, and the notes the client was sent before
 */
public record NoteOrder(
        Dossier dossier,
        String engagement,
        Stage stage,
        Step step,
        String language,
        String subject,
        Instant lastSent,
        Optional<Instant> brought,
        Optional<String> greeting,
        Optional<String> question,
        LocalDate closing,
        LocalDate keptUntil,
        boolean budget,
        ReplyHeader header,
        MessageId id,
        History history,
        Instant now) {}
