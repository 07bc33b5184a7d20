package dev.alembic.op;

/**
 * Executes SQL.
 *
 * @param statement text, or an INSERT, UPDATE or DELETE
 * @param isTransactional whether it may run in a transaction; {@code VACUUM} may not
 */
public record ExecuteSql(Statement statement, boolean isTransactional) implements Operation {

    private static final int SHORT = 60;

    /** Executes SQL text as it is. */
    public ExecuteSql(String sql) {
        this(Statement.sql(sql), true);
    }

    /** Executes it outside of any transaction. */
    public ExecuteSql outsideTransaction() {
        return new ExecuteSql(statement, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.executeSql(this);
    }

    @Override
    public String describe() {
        return "execute(\"" + shortened() + "\")";
    }

    private String shortened() {
        if (statement instanceof Statement.Raw raw) {
            String line = raw.text().strip().replaceAll("\\s+", " ");
            return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
        } else if (statement instanceof Statement.Insert insert) {
            return "INSERT INTO " + insert.table();
        } else if (statement instanceof Statement.Update update) {
            return "UPDATE " + update.table();
        }
        return "DELETE FROM " + ((Statement.Delete) statement).table();
    }
}
