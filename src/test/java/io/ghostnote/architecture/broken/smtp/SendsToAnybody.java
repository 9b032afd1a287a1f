package io.ghostnote.architecture.broken.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

final class SendsToAnybody {
    void send(Message mail) throws MessagingException {
        Transport.send(mail);
    }
}
