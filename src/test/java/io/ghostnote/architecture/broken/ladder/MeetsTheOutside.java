package io.ghostnote.architecture.broken.ladder;

import jakarta.mail.Session;
import java.io.File;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import org.quartz.Scheduler;
import org.slf4j.Logger;

interface MeetsTheOutside {
    void takePath(Path it);

    void takeFile(File it);

    void takeSocket(Socket it);

    void takeConnection(Connection it);

    void takeSession(Session it);

    void takeScheduler(Scheduler it);

    void takeLogger(Logger it);
}
