package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.Failures;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SQLite's result codes mean for a migration (sqlite.org/rescode.html). */
final class SqliteFailures implements Failures {

    static final SqliteFailures INSTANCE = new SqliteFailures();

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int FULL = 13;
    private static final int CANT_OPEN = 14;

    /** Code, what the driver says of the code, and what the library says of the case. */
    private static final Pattern MESSAGE = Pattern.compile("\\[SQLITE_\\w+\\] [^(]*\\((.*)\\)", Pattern.DOTALL);

    private SqliteFailures() {}

    /** What the driver says of a code is often wrong: "SQL error or missing database" of a misspelt word. */
    @Override
    public String words(SQLException failure) {
        String message = Failures.super.words(failure);
        Matcher parts = MESSAGE.matcher(message);
        return parts.matches() ? parts.group(1) : message;
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        return switch (failure.getErrorCode() & 0xff) {
            case READ_ONLY, CANT_OPEN -> Optional.of("Make the file and its folder writable.");
            case FULL -> Optional.of("Make room on the disk.");
            default -> Optional.empty();
        };
    }

    /** A full disk and a statement that was stopped roll back everything (lang_transaction.html, 3). */
    @Override
    public boolean isRolledBack(SQLException failure) {
        return words(failure).endsWith("no transaction is active");
    }

    /** An extended code has the plain one in its last byte. */
    @Override
    public boolean isBusy(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        return code == BUSY || code == LOCKED;
    }
}
