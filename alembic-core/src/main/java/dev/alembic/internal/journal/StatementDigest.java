package dev.alembic.internal.journal;

import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Short texts that are the same for the same statement. */
final class StatementDigest {

    private StatementDigest() {}

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(bytes(text)));
    }

    /** Of the text and all values. */
    static String of(Sql sql) {
        MessageDigest digest = sha256();
        digest.update(bytes(sql.text().strip()));
        for (Row row : sql.rows()) {
            digest.update((byte) 1);
            for (@Nullable Object value : row.values()) {
                digest.update((byte) 2);
                digest.update(value instanceof byte[] binary ? binary : bytes(String.valueOf(value)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
