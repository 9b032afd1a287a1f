package io.ghostnote.signal;

import io.ghostnote.mail.HeaderBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whose Authentication-Results an account believes (RFC 8601 section 1.6): the names that the account's own servers put into them, and
 * how far down they stand. A server prepends its fields, so whatever the sender put in stands below all of the server's own Received
 * fields.
 *
 * @param authservIds compared whole and without case; an empty name for servers that write none, as Microsoft's do
 * @param mostReceivedAbove at most so many Received fields stand above the own servers' results; further down nothing is believed
 */
public record TrustedServer(Set<String> authservIds, int mostReceivedAbove) {
    /** Fewer messages with results tell nothing. */
    public static final int ENOUGH = 20;

    // The own servers' way from the border to the mailbox; Exchange Online takes four or five steps.
    private static final int LONGEST_WAY = 6;
    private static final double NEARLY_ALL = 0.95;
    private static final int MORE_THAN_CHANCE = 2;

    public TrustedServer {
        authservIds = authservIds.stream()
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names that are configured; wherever they stand, as far as own servers pass a message on. */
    public static TrustedServer named(String... authservIds) {
        return new TrustedServer(Set.copyOf(List.of(authservIds)), LONGEST_WAY);
    }

    /** Where a result stands and who says it. */
    private record Seen(String authservId, int receivedAbove) {}

    /**
     * The servers of one organization that give nearly all of these messages their top-most result; nothing when there are too few or
     * they disagree. Providers with many servers name each of them. To be asked of messages that the account received, not of copies of
     * sent ones, with all their {@link Authentication#FIELDS}.
     */
    public static Optional<TrustedServer> learn(Iterable<HeaderBlock> received) {
        Map<String, List<Seen>> byOrganization = new TreeMap<>();
        int all = 0;
        for (HeaderBlock header : received) {
            Optional<Seen> top = topmost(header);
            if (top.isPresent()) {
                all++;
                byOrganization
                        .computeIfAbsent(organization(top.get().authservId), none -> new ArrayList<>())
                        .add(top.get());
            }
        }
        double needed = NEARLY_ALL * all;
        return all < ENOUGH
                ? Optional.empty()
                : byOrganization.values().stream()
                        .filter(seen -> seen.size() >= needed)
                        .findFirst()
                        .map(TrustedServer::of);
    }

    private static TrustedServer of(List<Seen> all) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(seen -> counts.merge(seen.authservId, 1, Integer::sum));
        Set<String> ids = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= MORE_THAN_CHANCE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Integer> places = all.stream().map(Seen::receivedAbove).sorted().toList();
        // A result that stands deeper than nearly all is the sender's, or not worth believing.
        int deepest = places.get((int) Math.ceil(NEARLY_ALL * places.size()) - 1);
        return new TrustedServer(ids, deepest);
    }

    private static Optional<Seen> topmost(HeaderBlock header) {
        int above = 0;
        for (HeaderBlock.Field field : header.allOf(Authentication.FIELDS)) {
            if (!field.name().equals(Authentication.RECEIVED)) {
                return Optional.of(
                        new Seen(AuthenticationResults.read(field.body()).authservId(), above));
            }
            above++;
            if (above > LONGEST_WAY) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The last two labels, three below the second-level domains of countries: enough to put servers of one provider together. */
    private static String organization(String authservId) {
        String[] labels = authservId.split("\\.");
        int count = labels.length;
        boolean country = count > 2 && labels[count - 1].length() == 2 && labels[count - 2].length() <= 3;
        int kept = Math.min(count, country ? 3 : 2);
        return String.join(".", List.of(labels).subList(count - kept, count));
    }
}
