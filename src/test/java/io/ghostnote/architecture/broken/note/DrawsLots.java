package io.ghostnote.architecture.broken.note;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

final class DrawsLots {
    double math() {
        return Math.random();
    }

    int random() {
        return new Random().nextInt();
    }

    int secure() {
        return new SecureRandom().nextInt();
    }

    int ofTheThread() {
        return ThreadLocalRandom.current().nextInt();
    }

    UUID uuid() {
        return UUID.randomUUID();
    }

    List<Integer> shuffle() {
        List<Integer> cards = new ArrayList<>(List.of(1, 2));
        Collections.shuffle(cards);
        return cards;
    }
}
