package io.ghostnote.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a secret is to be found. No message quotes anything of what stands there, not even a wrong key: people write the password into
 * every place that looks like its own.
 */
final class SecretKind implements Kind<Secret> {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CREDENTIAL = Pattern.compile("(?!\\.{1,2}$)[^/\\p{Cc}]{1,255}");
    private static final List<String> PLACES = List.of("file", "env", "credential", "command");
    private static final String EXPECTED =
            "expected one of { file: … }, { env: … }, { credential: … }, { command: [ … ] }";

    private final Path folder;

    SecretKind(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Secret> read(Value value) {
        Findings.Known patterns = value.findings().known(value.pattern());
        PLACES.forEach(patterns::key);
        if (value.node() instanceof Node.Scalar bare) {
            if (bare.text().isEmpty()) {
                return value.refuse("is empty");
            }
            value.warn("the secret stands in this file; better keep it in a file of its own and write { file: … }");
            return Optional.of(new Secret.Bare(value.spot(), bare.text()));
        }
        if (!(value.node() instanceof Node.Mapping mapping)) {
            return value.refuse(EXPECTED + ", found a list");
        }
        if (mapping.entries().size() != 1
                || !PLACES.contains(mapping.entries().get(0).key().text())) {
            String guess = mapping.entries().size() != 1
                    ? ""
                    : Nearest.to(mapping.entries().get(0).key().text(), PLACES)
                            .map(n -> "; did you mean " + n + "?")
                            .orElse("");
            return value.refuse(EXPECTED + guess);
        }
        Section section = Section.of(value);
        Spot spot = value.spot();
        return Stream.<Optional<? extends Secret>>of(
                        section.find("file", NetKinds.path(folder)).map(path -> new Secret.File(spot, path)),
                        section.find("env", word(VARIABLE, "the name of an environment variable"))
                                .map(name -> new Secret.Env(spot, name)),
                        section.find("credential", word(CREDENTIAL, "the name of a credential"))
                                .map(name -> new Secret.Credential(spot, name)),
                        section.find("command", SecretKind::words)
                                .map(words -> new Secret.Command(spot, words, folder)))
                .flatMap(Optional::stream)
                .map(Secret.class::cast)
                .findFirst()
                .or(() -> {
                    if (mapping.entries().get(0).value() instanceof Node.Scalar scalar && scalar.nothing()) {
                        value.error(EXPECTED + ", found nothing after the colon");
                    }
                    return Optional.empty();
                });
    }

    private static Kind<String> word(Pattern form, String expected) {
        return value -> value.scalar(expected)
                .flatMap(text ->
                        form.matcher(text).matches() ? Optional.of(text) : value.refuse("expected " + expected));
    }

    private static Optional<List<String>> words(Value value) {
        return Kinds.list(item -> item.scalar("a text").filter(text -> text.indexOf('\0') < 0))
                .read(value)
                .flatMap(words -> words.isEmpty() ? value.refuse("names no program") : Optional.of(words));
    }
}
