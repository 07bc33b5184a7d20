package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.BackfillWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.Backfill;
import dev.alembic.op.RequireNone;
import dev.alembic.sql.Sql;
import java.util.List;

/** Backfills of PostgreSQL: an anonymous block may commit (manual 11+, 43.8 Transaction Management). */
final class PostgresqlBackfillWriter extends BackfillWriter {

    private static final String LOOP = """
            DECLARE
              key_column text := %1$s;
              low text;
              high text;
            BEGIN
              EXECUTE format('SELECT min(%%I)::text FROM %2$s', key_column) INTO low;
              WHILE low IS NOT NULL LOOP
                EXECUTE format('SELECT %%1$I::text FROM %2$s WHERE %%1$I >= %%2$L ORDER BY %%1$I OFFSET %3$d LIMIT 1',
                    key_column, low) INTO high;
                IF high IS NULL THEN
                  EXECUTE format('%%s WHERE %%I >= %%L%%s', %4$s, key_column, low, %5$s);
                ELSE
                  EXECUTE format('%%1$s WHERE %%2$I >= %%3$L AND %%2$I < %%4$L%%5$s',
                      %4$s, key_column, low, high, %5$s);
                END IF;
                COMMIT;
                PERFORM pg_sleep(%6$s);
                low := high;
              END LOOP;
            END""";

    private static final String PRIMARY_KEY = """
            (SELECT a.attname FROM pg_index i
                  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                  WHERE i.indrelid = %s::regclass AND i.indisprimary AND i.indnatts = 1)""";

    private static final String KEY_CHECK = """
              IF key_column IS NULL THEN
                RAISE EXCEPTION 'The backfill needs a primary key of one column; name one with by(…).';
              END IF;
            """;

    PostgresqlBackfillWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected List<Sql> loop(Backfill op) {
        String table = quote(op.table());
        String column = keyColumn(op);
        String key = column.isEmpty() ? PRIMARY_KEY.formatted(string(table)) : string(column);
        String body = LOOP.formatted(
                key,
                table.replace("'", "''").replace("%", "%%"),
                op.batchSize(),
                string(update(op)),
                string(and(op)),
                op.pauseMillis() / 1000.0);
        String guarded = column.isEmpty() ? body.replaceFirst("\nBEGIN\n", "\nBEGIN\n" + KEY_CHECK) : body;
        return List.of(new Sql(DollarQuotes.block(guarded), op).outsideTransaction());
    }

    @Override
    protected List<Sql> refusal(RequireNone op) {
        String message = string(op.refusal().replace("%", "%%"));
        return only(
                DollarQuotes.block("BEGIN IF %s THEN RAISE EXCEPTION USING MESSAGE = %s; END IF; END"
                        .formatted(exists(op), message)),
                op);
    }
}
