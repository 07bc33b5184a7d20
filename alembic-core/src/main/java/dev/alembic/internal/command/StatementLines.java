package dev.alembic.internal.command;

/** Finds the lines of statements in the file of a SQL revision, one after the other. */
final class StatementLines {

    private final String file;
    private int from;

    StatementLines(String file) {
        this.file = file;
    }

    /** The line that a statement begins in; 0 if it isn't there. */
    int of(String statement) {
        int found = file.indexOf(statement, from);
        if (found < 0 || file.isEmpty()) {
            return 0;
        }
        from = found + statement.length();
        return (int) file.substring(0, found).chars().filter(c -> c == '\n').count() + 1;
    }
}
