package dev.alembic.distribution;

import java.util.ArrayList;
import java.util.List;

/** Options of the JVM in the form of an argument file. */
final class JvmOptions {

    private final List<String> lines = new ArrayList<>();

    void add(String option) {
        lines.add('"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    void define(String property, String value) {
        add("-D" + property + "=" + value);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
