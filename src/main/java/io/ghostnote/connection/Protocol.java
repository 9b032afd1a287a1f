package io.ghostnote.connection;

/** What is spoken with a server: its usual ports (RFC 8314 section 7) and where it is configured. */
public enum Protocol {
    IMAP("imap", 993, 143, 143),
    SMTP("smtp", 465, 587, 25);

    private final String key;
    private final int tls;
    private final int startTls;
    private final int plain;

    Protocol(String key, int tls, int startTls, int plain) {
        this.key = key;
        this.tls = tls;
        this.startTls = startTls;
        this.plain = plain;
    }

    /** The usual port for that protection. */
    public int port(Security security) {
        return switch (security) {
            case TLS -> tls;
            case STARTTLS -> startTls;
            case NONE -> plain;
        };
    }

    /** Where the owner finds the setting, such as {@code accounts[].imap.trust}. */
    String setting(String name) {
        return "accounts[]." + key + "." + name;
    }
}
