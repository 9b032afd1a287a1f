package io.ghostnote.config;

import io.ghostnote.mail.Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts, URLs and paths. Nothing is looked up: a check of the file works without a network. */
final class NetKinds {
    private static final Pattern HOST_FORM =
            Pattern.compile("(?!-)[\\p{L}\\p{M}\\p{N}_-]{1,63}(\\.(?!-)[\\p{L}\\p{M}\\p{N}_-]{1,63}){0,20}\\.?");
    private static final Pattern AUTHSERV_FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}._/:-]{1,255}");
    private static final Pattern IPV6_FORM = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[0-9A-Za-z]+)?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|(0{0,4}:){2,7}0{0,3}1");

    private NetKinds() {}

    static final Kind<Integer> PORT = Kinds.number(1, 65535);

    static final Kind<String> HOST = value -> value.scalar("a host name").flatMap(text -> {
        if (text.contains("://")) {
            return value.refuse(
                    "only the name of the host, without " + Words.quoted(text.substring(0, text.indexOf("://") + 3)));
        }
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (IPV6_FORM.matcher(bare).matches()
                && bare.chars().filter(c -> c == ':').count() > 1) {
            return Optional.of(bare.toLowerCase(Locale.ROOT));
        }
        if (text.contains(":")) {
            return value.refuse("only the name of the host; the number after the colon belongs under port");
        }
        if (text.contains("@")) {
            return value.refuse("expected the name of a server, found an address");
        }
        return HOST_FORM.matcher(text).matches()
                ? Optional.of(Address.asciiDomain(text))
                : value.refuse("not the name of a host: " + Words.quoted(text));
    });

    /** The name of a server as it stands in Authentication-Results (RFC 8601 section 2.5): mostly that of a host, but any token. */
    static final Kind<String> AUTHSERV_ID = value -> value.scalar("the name of a server")
            .flatMap(text -> AUTHSERV_FORM.matcher(text).matches()
                    ? Optional.of(text.toLowerCase(Locale.ROOT))
                    : value.refuse("expected the name with which the server's Authentication-Results begins, such as"
                            + " mx.example.org, found " + Words.quoted(text)));

    /** A web address, http or https, that a note may name. */
    static final Kind<URI> LINK = value -> url(value, "http", "https");

    /** An address that secrets are sent to: https, unless the host is this machine. */
    static final Kind<URI> ENDPOINT = value -> url(value, "http", "https")
            .flatMap(url -> url.getScheme().equalsIgnoreCase("https") || loopback(url.getHost())
                    ? Optional.of(url)
                    : value.refuse("has to begin with https://"));

    /** True for names and addresses that never leave this machine. */
    static boolean loopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<URI> url(Value value, String... schemes) {
        return Kinds.LINE.read(value).flatMap(text -> {
            try {
                URI url = new URI(text);
                for (String scheme : schemes) {
                    if (scheme.equalsIgnoreCase(url.getScheme())
                            && url.getHost() != null
                            && url.getUserInfo() == null) {
                        return Optional.of(url);
                    }
                }
            } catch (URISyntaxException e) {
                return value.refuse("not a web address; spaces and the like are written %20");
            }
            return value.refuse("not a web address beginning with https://");
        });
    }

    /** A path, taken from the folder of the configuration file when it is relative. */
    static Kind<Path> path(Path folder) {
        return value -> Kinds.LINE.read(value).flatMap(text -> {
            if (text.startsWith("~")) {
                return value.refuse("~ is not expanded; write the whole path");
            }
            try {
                return Optional.of(folder.resolve(text).normalize());
            } catch (InvalidPathException e) {
                return value.refuse("not a path");
            }
        });
    }
}
