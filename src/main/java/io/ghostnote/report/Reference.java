package io.ghostnote.report;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A letter by which a finding can be looked up; nothing of its text (docs/requirements.md G25).
 *
 * @param day in the owner's zone
 */
public record Reference(LocalDate day, String subject, MessageId id) {
    static Reference of(Letter letter, ZoneId zone) {
        return new Reference(
                LocalDate.ofInstant(letter.sentAt(), zone), letter.envelope().subject(), letter.id());
    }
}
