package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A command that was run in this process: its exit code and all it said. */
record Ran(int code, String out, String err) {
    /** In every configuration of these tests; must never be said. */
    static final String PASSWORD = "s3cr3t-phrase";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs it. Whatever it does, it tells no secret, and shows no stack trace unless {@code --verbose} asks for one. */
    static Ran ghostnote(String... args) {
        StringWriter out = new StringWriter();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.err;
        int code;
        try (PrintStream caught = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            code = Main.run(args, new PrintWriter(out, true));
        } finally {
            System.setErr(before);
        }
        Ran ran = new Ran(code, out.toString(), err.toString(StandardCharsets.UTF_8));
        assertThat(ran.out + ran.err).doesNotContain(PASSWORD);
        if (!Arrays.asList(args).contains("--verbose")) {
            assertThat(ran.err).doesNotContain("\tat ").doesNotContain("Exception");
        }
        return ran;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + out + err, e);
        }
    }
}
