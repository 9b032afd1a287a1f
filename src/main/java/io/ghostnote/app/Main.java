package io.ghostnote.app;

import io.ghostnote.pass.JournalException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line (docs/contract.md, Commands). */
@Command(
        name = "ghostnote",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Notices when a client has gone quiet and leaves a polite note in your own Drafts folder.",
            "It never sends anything to a client."
        },
        footer = {
            "",
            "In a checkout, './ghostnote demo' shows the whole of it on a mail server of its own.",
            "Exit codes: 0 done, 64 usage, 65 input unreadable, 69 server not reachable, 70 bug, 73/74 store cannot be",
            "created/written, 75 try again later, 77 login refused, 78 configuration wrong."
        },
        subcommands = {
            RunCommand.class,
            OnceCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            DecideCommand.class,
            DigestCommand.class,
            InspectCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args, new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] args, PrintWriter out) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.registerConverter(Instant.class, new InstantConverter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::usage);
        line.setExecutionExceptionHandler(Main::failed);
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See 'ghostnote --help'");
    }

    private static int usage(ParameterException wrong, String[] args) {
        String message = String.valueOf(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            message += unmatched.getSuggestions().stream()
                    .findFirst()
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; see 'ghostnote --help'");
        }
        System.err.println("ghostnote: " + message);
        return Sysexits.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof Stop stop) {
            stop.lines().forEach(text -> System.err.println("ghostnote: " + text));
            return stop.code();
        }
        boolean verbose = parsed.expandedArgs().contains("--verbose");
        if (failure instanceof JournalException store) {
            System.err.println("ghostnote: " + store.getMessage());
            if (verbose) {
                store.printStackTrace();
            }
            return Sysexits.of(store.failure());
        }
        System.err.println("ghostnote: this is a bug in ghostnote: " + failure
                + (verbose ? "" : "; run again with --verbose and report what it prints"));
        if (verbose) {
            failure.printStackTrace();
        }
        return Sysexits.SOFTWARE;
    }

    private static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException notAnInstant) {
                throw new TypeConversionException("'" + value + "' is not an instant such as 2025-11-09T11:00:00Z");
            }
        }
    }

    /** The version from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"ghostnote " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
