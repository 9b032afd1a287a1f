package io.ghostnote.store;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/** Where the store lies, and files made so that nobody else ever could read them. */
final class StoreFile {
    private static final String PREFIX = "jdbc:sqlite:";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private StoreFile() {}

    /** The file that a {@code jdbc:sqlite:} url names. */
    static Path parse(String url) {
        if (!url.startsWith(PREFIX)) {
            String shown = url.contains("@") ? url.substring(0, url.indexOf(':') + 1) + "…" : url;
            throw cannotOpen(
                    "The store " + shown + " cannot be opened: only " + PREFIX + "/path/to/file is supported.");
        }
        String name = url.substring(PREFIX.length());
        if (name.isBlank()
                || name.startsWith(":")
                || name.toLowerCase(Locale.ROOT).startsWith("file:")) {
            throw cannotOpen("The store " + url + " is no file: write " + PREFIX + "/path/to/file.");
        }
        try {
            return checked(Path.of(name));
        } catch (InvalidPathException e) {
            throw new JournalException(
                    Failure.CANNOT_OPEN,
                    "The store " + url + " has a name this system cannot spell (" + e.getReason()
                            + "): choose another, or set LANG to a UTF-8 locale.",
                    e);
        }
    }

    /** The same path, absolute. The driver takes what follows a question mark for options. */
    static Path checked(Path file) {
        if (file.toString().contains("?")) {
            throw cannotOpen(
                    "The store " + file + " cannot be opened: its path may not contain “?”, options cannot be given.");
        }
        return file.toAbsolutePath().normalize();
    }

    /** Makes the file and its folder when they are not there, readable by the owner alone from the first moment on. */
    static void create(Path file) {
        Path folder = folder(file);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            }
            if (Files.isDirectory(file)) {
                throw cannotOpen("The store " + file + " is a folder: name a file in it.");
            }
            createOwnerOnly(file);
        } catch (IOException e) {
            throw cannotCreate(file, e);
        }
    }

    /**
     * Makes an empty file with mode 0600, unless there is one. It is never opened: closing any descriptor of a file that SQLite has
     * open in this process would drop SQLite's locks (fcntl).
     */
    static void createOwnerOnly(Path file) throws IOException {
        try {
            Files.createFile(file, OWNER_ONLY);
        } catch (FileAlreadyExistsException exists) {
            if (!Files.isRegularFile(file)) {
                throw exists;
            }
        }
    }

    static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw cannotOpen("The store " + file + " is no file.");
        }
        return parent;
    }

    static JournalException cannotCreate(Path file, IOException e) {
        String why = reason(e);
        if (why.contains("No space left") || why.contains("Disk quota exceeded")) {
            return new JournalException(
                    Failure.CANNOT_OPEN,
                    "The store " + file + " cannot be opened: the disk is full. Free some space in " + folder(file)
                            + " and start again; nothing was lost.",
                    e);
        }
        return new JournalException(
                Failure.CANNOT_OPEN,
                "The store " + file + " cannot be created (" + why
                        + "): the user that runs ghostnote must be able to write to " + folder(file) + ".",
                e);
    }

    /** What went wrong, in words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static JournalException cannotOpen(String message) {
        return new JournalException(Failure.CANNOT_OPEN, message);
    }
}
