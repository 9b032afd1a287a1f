package io.ghostnote.architecture.broken.config;

import picocli.CommandLine;

interface MeetsTheCommandLine {
    void takeCommandLine(CommandLine it);
}
