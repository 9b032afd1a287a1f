package io.ghostnote.pass;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Letter;
import io.ghostnote.rhythm.Pace;
import io.ghostnote.rhythm.Rhythm;
import java.util.List;
import java.util.Set;

/**
 * A client as the journal has it, in short.
 *
 * @param decisions a verdict over each episode, nothing read or written anew
 * @param usual what is normal for the person that the client is named by
 * @param pace how long the client's last answers took
 * @param strangers people who answer in the client's conversations and are in nobody's configuration
 * @param forged letters in the client's conversations whose sender the account's own server calls forged
 */
public record Overview(
        Dossier dossier,
        List<Decision> decisions,
        Rhythm usual,
        Pace pace,
        Set<Address> strangers,
        List<Letter> forged) {
    public Overview {
        decisions = List.copyOf(decisions);
        strangers = Set.copyOf(strangers);
        forged = List.copyOf(forged);
    }
}
