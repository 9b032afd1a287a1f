package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that only the freelancer can decide (docs/ladder.md section 7).
 *
 * @param id short, and the same for as long as the question is
 * @param about the message that it rests on
 * @param answers what may be decided, at least one
 */
public record Question(
        String id,
        String client,
        String engagement,
        GuardCode code,
        Optional<MessageId> about,
        List<Ruling.Word> answers,
        Reason reason) {
    // Neither vowels, which make words, nor what is easily taken for something else.
    private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 5;

    public Question {
        answers = List.copyOf(answers);
    }

    static Question of(Episode episode, Finding finding) {
        return new Question(
                name(String.join(
                        "\n",
                        episode.client(),
                        episode.engagement(),
                        finding.code().name(),
                        finding.about().map(MessageId::value).orElse(""))),
                episode.client(),
                episode.engagement(),
                finding.code(),
                finding.about(),
                finding.answers(),
                finding.reason());
    }

    /** The decision that the answer is. */
    public Ruling ruled(Ruling.Word answer, Instant at) {
        return new Ruling(client, engagement, answer, about, at, Optional.empty());
    }

    private static String name(String of) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
        StringBuilder name = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int value = ((hash[2 * i] & 0xff) << 8) | (hash[2 * i + 1] & 0xff);
            name.append(ALPHABET.charAt(value % ALPHABET.length()));
        }
        return name.toString();
    }
}
