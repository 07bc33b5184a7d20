package dev.alembic.imports.flyway;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The checksum that Flyway keeps of a migration: CRC32 of its lines, whatever ends them. */
final class FlywayChecksum {

    private FlywayChecksum() {}

    /** The checksum of a text, its byte order mark aside. */
    static int of(String text) {
        CRC32 sum = new CRC32();
        String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
        lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
