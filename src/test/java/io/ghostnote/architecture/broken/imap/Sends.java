package io.ghostnote.architecture.broken.imap;

import org.eclipse.angus.mail.smtp.SMTPTransport;

interface Sends {
    void over(SMTPTransport it);
}
