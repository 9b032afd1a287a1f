package io.ghostnote.app;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office for each test, in which one client owes an answer. */
abstract class OfficeTrial {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    Office office;

    @BeforeEach
    void open() throws MessagingException {
        office = new Office(folder);
        office.ask();
    }

    @AfterEach
    void close() {
        office.close();
    }
}
