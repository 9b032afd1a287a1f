package io.ghostnote.config;

import java.util.List;

/** What became of reading a configuration file. Findings are in the order of the file. */
public sealed interface Result {

    /** Everything that was found, warnings included. */
    List<Finding> findings();

    /** The file can be used. */
    record Read(Configuration configuration, List<Finding> warnings) implements Result {
        public Read {
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Finding> findings() {
            return warnings;
        }
    }

    /** The file cannot be used; at least one finding is an error. */
    record Refused(List<Finding> findings) implements Result {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
