package io.ghostnote.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Domains under which strangers have mailboxes side by side, so that the domain says nothing about who writes: web mail and internet
 * providers of many countries. A domain that is missing from the list is taken for a company's.
 */
public final class FreeMail {
    private static final Set<String> DOMAINS = load();

    private FreeMail() {}

    /** True for a free-mail domain, given in lower-case A-labels. */
    public static boolean isFreeMail(String asciiDomain) {
        return DOMAINS.contains(asciiDomain);
    }

    private static Set<String> load() {
        String name = "freemail-domains.txt";
        try (InputStream in = Objects.requireNonNull(FreeMail.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
