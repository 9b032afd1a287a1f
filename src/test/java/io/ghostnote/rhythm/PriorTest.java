package io.ghostnote.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriorTest {
    private static final Instant NOW = Instant.parse("2025-11-09T00:00:00Z");

    /** Five answers around that time, a third and three times it at the outside. */
    private static List<Observation> client(double hours) {
        return Stream.of(hours / 3, hours / 2, hours, hours * 2, hours * 3)
                .map(latency -> new Observation(NOW, latency, true, OptionalInt.empty()))
                .toList();
    }

    private static List<List<Observation>> clients(int count, double first, double ratio) {
        List<List<Observation>> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(client(first * Math.pow(ratio, i)));
        }
        return clients;
    }

    @Test
    void sevenClientsAreTooFew() {
        assertThat(Prior.own(clients(7, 2, 1.5), NOW)).isEmpty();
    }

    @Test
    void clientsWithFourAnswersDoNotCount() {
        List<List<Observation>> clients = new ArrayList<>(clients(7, 2, 1.5));
        clients.add(client(5).subList(0, 4));
        assertThat(Prior.own(clients, NOW)).isEmpty();
    }

    @Test
    void theMiddleClientIsThePrior() {
        Prior prior = Prior.own(clients(9, 2, 1.5), NOW).orElseThrow();
        assertThat(prior.mean()).isCloseTo(Math.log(2 * Math.pow(1.5, 4)), within(1e-9));
        double spread = Math.log(4) / 1.349;
        assertThat(prior.variance()).isCloseTo(spread * spread, within(1e-9));
        double tau = 1.4826 * 2 * Math.log(1.5);
        assertThat(prior.meanWeight()).isCloseTo(Math.max(1, spread * spread / (tau * tau)), within(1e-9));
        assertThat(prior.varianceWeight()).isEqualTo(Prior.USUAL.varianceWeight());
    }

    @Test
    void clientsAllAlikeWeighSixAnswersAndVeryDifferentOnesOne() {
        assertThat(Prior.own(clients(8, 5, 1), NOW).orElseThrow().meanWeight()).isEqualTo(6);
        assertThat(Prior.own(clients(8, 0.5, 3), NOW).orElseThrow().meanWeight())
                .isEqualTo(1);
    }
}
