package dev.alembic.dialect.h2;

import dev.alembic.op.AlterColumn;
import dev.alembic.schema.Identity;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a column count, or count in another way. H2 writes it anew for that, and a counter that is
 * written anew begins at its start (observed with 2.4): it is put behind the rows, or where it was.
 */
final class IdentityRewrite {

    private static final String NEXT = "@alembic_next";

    private final AlterColumn op;
    private final Identifiers identifiers;
    private final String table;
    private final String column;

    IdentityRewrite(AlterColumn op, Identifiers identifiers) {
        this.op = op;
        this.identifiers = identifiers;
        this.table = identifiers.quote(op.table());
        this.column = identifiers.quote(op.column());
    }

    /**
     * The statements.
     *
     * @param anew what writes the column anew
     */
    List<String> statements(String anew, Identity wanted, Optional<Identity> before) {
        boolean isCarriedOn = before.filter(
                        is -> is.options().isUp() == wanted.options().isUp())
                .isPresent();
        List<String> statements = new ArrayList<>();
        if (isCarriedOn) {
            statements.add("SET %s = (%s)".formatted(NEXT, next()));
        }
        statements.add(anew);
        statements.add("ALTER TABLE %s ALTER COLUMN %s RESTART WITH %s"
                .formatted(table, column, isCarriedOn ? NEXT : behindFarthest(wanted.options())));
        return statements;
    }

    private String next() {
        String schema = op.table()
                .schema()
                .map(identifiers::quote)
                .map(IdentityRewrite::stored)
                .orElse("CURRENT_SCHEMA");
        return "SELECT IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS"
                + " WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s AND COLUMN_NAME = %s"
                        .formatted(schema, stored(identifiers.quote(op.table().name())), stored(column));
    }

    /** A name as the catalogue has it: in capitals unless it stands in quotes. */
    private static String stored(String quoted) {
        boolean isQuoted = quoted.startsWith("\"");
        String text = isQuoted ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"") : quoted;
        String literal = "'" + text.replace("'", "''") + "'";
        return isQuoted ? literal : "UPPER(" + literal + ")";
    }

    /** The first number that rows leave free, in the direction in which the column counts. */
    private String behindFarthest(SequenceOptions options) {
        boolean isUp = options.isUp();
        long first = options.first();
        String farthest = "%s(%s)".formatted(isUp ? "MAX" : "MIN", column);
        return "(SELECT CASE WHEN %s %s %d THEN CAST(%s AS BIGINT) + %d ELSE %d END FROM %s)"
                .formatted(
                        farthest,
                        isUp ? ">=" : "<=",
                        first,
                        farthest,
                        options.increment().orElse(1L),
                        first,
                        table);
    }
}
