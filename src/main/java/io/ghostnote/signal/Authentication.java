package io.ghostnote.signal;

import io.ghostnote.mail.HeaderBlock;
import java.util.List;
import java.util.Optional;

/**
 * What the account's own server found of a message's author (RFC 8601): DMARC (RFC 7489) alone speaks of the From that a person sees.
 * Told by header fields. ARC is not looked at, and a result that the sender put in is not believed.
 *
 * @param reason the server and what it said, or why there is nothing to go by
 */
public record Authentication(Verdict verdict, String reason) {
    static final String RESULTS = "Authentication-Results";
    static final String RECEIVED = "Received";

    /** The fields that are needed, in the order in which they stand in the message: to be asked for. */
    public static final List<String> FIELDS = List.of(RESULTS, RECEIVED);

    private static final Authentication UNKNOWN = new Authentication(Verdict.NONE, "no result of the own server");

    /** What DMARC said. */
    public enum Verdict {
        /** The author's domain stands behind the message. */
        PASS,
        /** It does not: the message may be anybody's. */
        FAIL,
        /** The domain says nothing, the check was not made, could not be made, or was not made by the own server. */
        NONE
    }

    /**
     * What the trusted server says of DMARC: its top-most field that speaks of it counts, since the newest is put on top and some write
     * a field for every method. Never throws.
     *
     * @param header with at least {@link #FIELDS}
     */
    public static Authentication of(HeaderBlock header, TrustedServer trusted) {
        int above = 0;
        for (HeaderBlock.Field field : header.allOf(FIELDS)) {
            if (field.name().equals(RECEIVED)) {
                above++;
                if (above > trusted.mostReceivedAbove()) {
                    return UNKNOWN;
                }
                continue;
            }
            AuthenticationResults results = AuthenticationResults.read(field.body());
            Optional<String> dmarc = results.of("dmarc");
            if (dmarc.isPresent() && trusted.authservIds().contains(results.authservId())) {
                return said(results.authservId(), dmarc.get());
            }
        }
        return UNKNOWN;
    }

    private static Authentication said(String server, String dmarc) {
        Verdict verdict = switch (dmarc) {
            case "pass" -> Verdict.PASS;
            case "fail" -> Verdict.FAIL;
            default -> Verdict.NONE;
        };
        return new Authentication(verdict, (server.isEmpty() ? "the own server" : server) + ": dmarc=" + dmarc);
    }
}
