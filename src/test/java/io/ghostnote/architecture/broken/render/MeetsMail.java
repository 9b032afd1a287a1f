package io.ghostnote.architecture.broken.render;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import org.eclipse.angus.mail.imap.IMAPFolder;

interface MeetsMail {
    void takeMessage(Message it);

    void takeDataHandler(DataHandler it);

    void takeIMAPFolder(IMAPFolder it);
}
