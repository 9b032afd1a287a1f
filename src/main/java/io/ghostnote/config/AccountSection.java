package io.ghostnote.config;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.config.Account.Folders;
import io.ghostnote.mail.Address;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one of {@code accounts}. */
final class AccountSection implements Kind<Account> {
    private static final Kind<String> FOLDER = Kinds.LINE;

    private final Context context;
    private final Kind<String> id = Kinds.ids("account");

    AccountSection(Context context) {
        this.context = context;
    }

    @Override
    public Optional<Account> read(Value value) {
        Section section = Section.of(value);
        String name = section.need("id", id, "");
        List<OwnerAddress> addresses = section.need("addresses", Kinds.some("address", this::own), List.of());
        ServerSection servers = new ServerSection(context, section.take("oauth2"));
        Server imap = section.need("imap", servers::imap, ServerSection.STAND_IN);
        Account account = new Account(
                name,
                addresses,
                imap,
                section.find("smtp", smtp -> servers.smtp(smtp, imap)),
                section.get("folders", AccountSection::folders, Folders.USUAL),
                section.get("history", DateKinds.PERIOD, Period.ofYears(2)),
                section.get("authserv-id", Kinds.listOrOne(NetKinds.AUTHSERV_ID), List.of()));
        section.done();
        return Optional.of(account);
    }

    /** A folder of its own, or a word for none. The wildcards of LIST (RFC 9051 section 6.3.9) would name other folders as well. */
    private static Optional<Optional<String>> commands(Value value) {
        return FOLDER.read(value).flatMap(name -> switch (name.toLowerCase(Locale.ROOT)) {
            case "false", "no", "off", "none" -> Optional.of(Optional.empty());
            case "true", "yes", "on", "auto" -> Optional.of(Folders.USUAL.commands());
            case "inbox" -> value.refuse("expected a folder of its own, like Ghostnote");
            default ->
                name.matches("[^/*%\\\\\"]+(/[^/*%\\\\\"]+)*")
                        ? Optional.of(Optional.of(name))
                        : value.refuse("expected a folder's name without * % \" and \\, its levels separated by /");
        });
    }

    private Optional<OwnerAddress> own(Value value) {
        Optional<Address> address = AddressKinds.ADDRESS.read(value);
        address.ifPresent(a -> context.claims().owner(a, value));
        return address.map(OwnerAddress::configured);
    }

    private static Optional<Folders> folders(Value value) {
        Section section = Section.of(value);
        Folders folders = new Folders(
                section.get("inbox", FOLDER, Folders.USUAL.inbox()),
                section.find("sent", FOLDER).filter(name -> !name.equals("auto")),
                section.find("drafts", FOLDER).filter(name -> !name.equals("auto")),
                section.list("watch", FOLDER),
                section.get("commands", AccountSection::commands, Folders.USUAL.commands()));
        section.done();
        return Optional.of(folders);
    }
}
