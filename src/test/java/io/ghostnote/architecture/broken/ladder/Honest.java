package io.ghostnote.architecture.broken.ladder;

import io.ghostnote.architecture.broken.mail.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

final class Honest {
    private static final Pattern WORD = Pattern.compile("\\w+");

    Member other(Clock clock, Instant now, List<String> texts) {
        if (Instant.now(clock).equals(now) && WORD.matcher(texts.get(0)).matches()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s", now));
        }
        return new Member();
    }
}
