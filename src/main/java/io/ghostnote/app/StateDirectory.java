package io.ghostnote.app;

import java.nio.file.Path;
import java.util.Map;

/** Where the store lies when the configuration does not say: systemd's StateDirectory, else the XDG state folder. */
final class StateDirectory {
    private StateDirectory() {}

    static Path of(Map<String, String> environment) {
        String systemd = environment.get("STATE_DIRECTORY");
        if (systemd != null && !systemd.isBlank()) {
            // systemd separates several by colons (systemd.exec(5)).
            return Path.of(systemd.split(":", 2)[0]);
        }
        String xdg = environment.get("XDG_STATE_HOME");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "ghostnote");
        }
        return Path.of(environment.getOrDefault("HOME", "."), ".local", "state", "ghostnote");
    }
}
