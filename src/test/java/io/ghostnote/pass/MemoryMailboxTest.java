package io.ghostnote.pass;

import java.time.Instant;

/** The fake keeps the part of the contract that command folders rest on. */
class MemoryMailboxTest implements MovingContract {
    private final MemoryMailbox mailbox = new MemoryMailbox();

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void arrive(String folder, int... numbers) {
        for (int n : numbers) {
            String message = "Message-ID: <m" + n + "@test>\nSubject: letter " + n + "\n\nbody\n";
            mailbox.deliver(folder, message, Instant.parse("2026-03-05T10:00:00Z"));
        }
    }

    @Override
    public void deleteFolder(String folder) {
        mailbox.delete(folder);
    }
}
