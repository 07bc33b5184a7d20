package dev.alembic.dialect.postgresql;

import dev.alembic.schema.Name;
import java.nio.charset.StandardCharsets;

/**
 * The name that PostgreSQL gives the sequence of a SERIAL column: {@code table_column_seq}, the
 * longer of both names cut where it is too long (src/backend/commands/indexcmds.c, makeObjectName).
 */
final class SerialName {

    private static final int MAX_BYTES = 63 - "__seq".length();

    private SerialName() {}

    static Name of(String table, String column) {
        int tableBytes = bytes(table);
        int columnBytes = bytes(column);
        while (tableBytes + columnBytes > MAX_BYTES) {
            if (tableBytes > columnBytes) {
                tableBytes--;
            } else {
                columnBytes--;
            }
        }
        return Name.exactly(cut(table, tableBytes) + "_" + cut(column, columnBytes) + "_seq");
    }

    private static String cut(String text, int maxBytes) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > maxBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
