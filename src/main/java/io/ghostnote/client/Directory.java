package io.ghostnote.client;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.HeaderBlock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who is who: the owner's addresses and the known clients. Every question is answered in constant time per address, however many
 * clients there are. An exact address of one client comes before a domain of another.
 */
public final class Directory {
    private final Set<String> own = new HashSet<>();
    private final Set<String> ownDomains = new HashSet<>();
    private final Map<String, Set<String>> byAddress = new HashMap<>();
    private final Map<String, Set<String>> byDomain = new HashMap<>();
    private final Map<String, Set<String>> colleagues = new HashMap<>();
    private final AddressSieve sieve;

    /**
     * A directory of these people.
     *
     * @param ownAddresses the owner's addresses over all accounts, aliases included; throws IllegalArgumentException for what is no
     *     address
     * @param freeMail tells of a domain in lower-case A-labels whether anybody can have an address there, so that a common domain
     *     makes nobody a colleague
     */
    public Directory(Collection<String> ownAddresses, Collection<Client> clients, Predicate<String> freeMail) {
        for (String text : ownAddresses) {
            AddressPattern pattern = AddressPattern.parse(text);
            own.add(pattern.toString());
            ownDomains.add(pattern.domain());
        }
        for (Client client : clients) {
            for (AddressPattern pattern : client.patterns()) {
                if (pattern.wholeDomain()) {
                    put(byDomain, pattern.domain(), client.id());
                    continue;
                }
                put(byAddress, pattern.toString(), client.id());
                if (!freeMail.test(pattern.domain()) && !ownDomains.contains(pattern.domain())) {
                    put(colleagues, pattern.domain(), client.id());
                }
            }
        }
        Set<String> domains = new HashSet<>(byDomain.keySet());
        domains.addAll(colleagues.keySet());
        this.sieve = new AddressSieve(domains, byAddress.keySet());
    }

    private static void put(Map<String, Set<String>> map, String key, String id) {
        map.computeIfAbsent(key, none -> new TreeSet<>()).add(id);
    }

    /** What an address is to the owner. */
    public Relation of(Address address) {
        if (isOwn(address)) {
            return Relation.OWNER;
        }
        Set<String> exact = byAddress.get(address.baseKey());
        if (exact != null) {
            return new Relation(Relation.As.CONTACT, exact);
        }
        Set<String> domain = byDomain.get(address.domain());
        if (domain != null) {
            return new Relation(Relation.As.CONTACT, domain);
        }
        Set<String> common = colleagues.get(address.domain());
        return common == null ? Relation.UNKNOWN : new Relation(Relation.As.COLLEAGUE, common);
    }

    /** True for the owner's own addresses. */
    public boolean isOwn(Address address) {
        // Whose domain it is decides first: most addresses are asked about and are not the owner's.
        return ownDomains.contains(address.domain())
                && (own.contains(address.baseKey()) || own.contains("*@" + address.domain()));
    }

    /** The ids of the clients whose business a letter is: those at From, Reply-To, Sender, To or Cc. */
    public Set<String> clientsOf(Envelope envelope) {
        Set<String> ids = new TreeSet<>();
        envelope.originators().forEach(address -> ids.addAll(of(address).ids()));
        envelope.recipients().forEach(address -> ids.addAll(of(address).ids()));
        return ids;
    }

    /**
     * Who wrote a letter. From decides. When From is nobody who is known, a contact at Reply-To, then at Sender, counts; and where From
     * is an address that nobody reads, a colleague there does too: so people write through platforms that put an address of their own
     * into From. A letter from the owner is the owner's, whoever is to get the answers.
     */
    public Author authorOf(Envelope envelope) {
        if (envelope.from().stream().anyMatch(this::isOwn)) {
            return new Author.Owner();
        }
        Author from = clientAmong(envelope.from(), true);
        boolean platform = envelope.from().stream().allMatch(Directory::isNoReply);
        if (from instanceof Author.Stranger) {
            from = clientAmong(envelope.replyTo(), platform);
        }
        if (from instanceof Author.Stranger) {
            from = clientAmong(envelope.sender().stream().toList(), platform);
        }
        return from;
    }

    private Author clientAmong(Collection<Address> addresses, boolean colleaguesToo) {
        Set<String> contacts = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (Address address : addresses) {
            Relation relation = of(address);
            if (relation.as() == Relation.As.CONTACT) {
                contacts.addAll(relation.ids());
            } else if (colleaguesToo) {
                others.addAll(relation.ids());
            }
        }
        if (!contacts.isEmpty()) {
            return new Author.OfClient(contacts, true);
        }
        return others.isEmpty() ? new Author.Stranger() : new Author.OfClient(others, false);
    }

    /** True for addresses that nobody reads, such as {@code no-reply@}. */
    public static boolean isNoReply(Address address) {
        return NoReply.is(address);
    }

    /**
     * False when a message is certainly no client's business, told from the octets without parsing: no address and no domain of a
     * client occurs in an address field. True says nothing; {@link #clientsOf} decides then.
     */
    public boolean mayConcern(HeaderBlock header) {
        return sieve.mayHold(header);
    }
}
