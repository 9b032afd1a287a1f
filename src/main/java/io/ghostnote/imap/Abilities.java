package io.ghostnote.imap;

import java.util.Locale;
import java.util.Set;

/**
 * What a server says of itself after login, as far as it matters here.
 *
 * @param server its name by ID (RFC 2971) or its greeting; may be empty
 * @param capabilities all that it announced, in upper case
 */
public record Abilities(String server, Set<String> capabilities) {
    public Abilities {
        capabilities = Set.copyOf(capabilities);
    }

    /** True when this capability was announced. */
    public boolean has(String capability) {
        return capabilities.contains(capability.toUpperCase(Locale.ROOT));
    }

    /** RFC 7162: what changed and what vanished in one answer. */
    public boolean qresync() {
        return has("QRESYNC") && has("ENABLE");
    }

    /** RFC 7162: what changed. */
    public boolean condstore() {
        return has("CONDSTORE") || has("QRESYNC");
    }

    /** RFC 4315. */
    public boolean uidplus() {
        return has("UIDPLUS") || has("IMAP4REV2");
    }

    /** RFC 6851. */
    public boolean move() {
        return has("MOVE") || has("IMAP4REV2");
    }

    /** RFC 6154. */
    public boolean specialUse() {
        return has("SPECIAL-USE") || has("IMAP4REV2");
    }

    /** RFC 5819, together with RFC 5258 which naming several folders needs. */
    public boolean listStatus() {
        return (has("LIST-STATUS") && has("LIST-EXTENDED")) || has("IMAP4REV2");
    }

    /** RFC 2177. */
    public boolean idle() {
        return has("IDLE") || has("IMAP4REV2");
    }

    /** RFC 7888, without the limit of {@code LITERAL-}. */
    public boolean literalPlus() {
        return has("LITERAL+");
    }

    /** RFC 8474: THREADID. */
    public boolean objectId() {
        return has("OBJECTID");
    }

    /** X-GM-THRID and labels for folders. */
    public boolean gmail() {
        return has("X-GM-EXT-1");
    }

    boolean esearch() {
        return has("ESEARCH") || has("IMAP4REV2");
    }

    boolean unselect() {
        return has("UNSELECT") || has("IMAP4REV2");
    }
}
