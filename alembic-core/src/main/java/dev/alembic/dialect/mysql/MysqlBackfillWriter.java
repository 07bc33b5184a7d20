package dev.alembic.dialect.mysql;

import dev.alembic.dialect.BackfillWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.Backfill;
import dev.alembic.op.RequireNone;
import dev.alembic.schema.Name;
import dev.alembic.sql.Sql;
import java.util.List;

/** Backfills of MySQL and MariaDB: a procedure that is dropped again (manual, CREATE PROCEDURE). */
final class MysqlBackfillWriter extends BackfillWriter {

    private static final String PROCEDURE = "alembic_backfill";

    private static final String LOOP = """
            CREATE PROCEDURE %1$s()
            BEGIN
              SET @alembic_key = %2$s;
              IF @alembic_key IS NULL THEN
                SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The backfill needs a primary key of one column.';
              END IF;
              SET @alembic_first = CONCAT('SELECT MIN(', @alembic_key, ') INTO @alembic_low FROM %3$s');
              SET @alembic_next = CONCAT('SELECT MAX(k) INTO @alembic_high FROM (SELECT ', @alembic_key,
                  ' AS k FROM %3$s WHERE ', @alembic_key, ' >= @alembic_low ORDER BY ', @alembic_key,
                  ' LIMIT 1 OFFSET %4$d) AS batch');
              SET @alembic_part = CONCAT(%5$s, ' WHERE ', @alembic_key, ' >= @alembic_low AND ', @alembic_key,
                  ' < @alembic_high', %6$s);
              SET @alembic_rest = CONCAT(%5$s, ' WHERE ', @alembic_key, ' >= @alembic_low', %6$s);
              PREPARE alembic_first FROM @alembic_first;
              PREPARE alembic_next FROM @alembic_next;
              PREPARE alembic_part FROM @alembic_part;
              PREPARE alembic_rest FROM @alembic_rest;
              EXECUTE alembic_first;
              WHILE @alembic_low IS NOT NULL DO
                EXECUTE alembic_next;
                IF @alembic_high IS NULL THEN
                  EXECUTE alembic_rest;
                ELSE
                  EXECUTE alembic_part;
                END IF;
                COMMIT;
                DO SLEEP(%7$s);
                SET @alembic_low = @alembic_high;
              END WHILE;
            END""";

    private static final String PRIMARY_KEY = """
            (SELECT CONCAT('`', REPLACE(MAX(column_name), '`', '``'), '`') FROM information_schema.key_column_usage
                  WHERE table_schema = %s AND table_name = %s AND constraint_name = 'PRIMARY'
                  HAVING COUNT(*) = 1)""";

    MysqlBackfillWriter(DdlCompiler ddl) {
        super(ddl);
    }

    @Override
    protected List<Sql> loop(Backfill op) {
        String table = quote(op.table());
        String text = string(table);
        String body = LOOP.formatted(
                PROCEDURE,
                key(op),
                text.substring(1, text.length() - 1),
                op.batchSize(),
                string(update(op)),
                string(and(op)),
                op.pauseMillis() / 1000.0);
        return List.of(
                new Sql("DROP PROCEDURE IF EXISTS " + PROCEDURE, op).outsideTransaction(),
                new Sql(body, op).outsideTransaction(),
                new Sql("CALL " + PROCEDURE + "()", op).outsideTransaction(),
                new Sql("DROP PROCEDURE " + PROCEDURE, op).outsideTransaction());
    }

    private String key(Backfill op) {
        String column = keyColumn(op);
        if (!column.isEmpty()) {
            return string(quote(Name.exactly(column)));
        }
        String schema = op.table().schema().map(name -> string(name.text())).orElse("DATABASE()");
        return PRIMARY_KEY.formatted(schema, string(op.table().text()));
    }

    @Override
    protected List<Sql> refusal(RequireNone op) {
        String procedure = "alembic_require_none";
        return List.of(
                new Sql("DROP PROCEDURE IF EXISTS " + procedure, op),
                new Sql("""
                        CREATE PROCEDURE %s()
                        BEGIN
                          IF %s THEN
                            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = %s;
                          END IF;
                        END""".formatted(procedure, exists(op), string(shortened(op.refusal()))), op),
                new Sql("CALL " + procedure + "()", op),
                new Sql("DROP PROCEDURE " + procedure, op));
    }

    // MESSAGE_TEXT holds 128 characters (MySQL manual, SIGNAL; MariaDB: 512).
    private static String shortened(String message) {
        int longest = 128;
        return message.length() <= longest ? message : message.substring(0, longest - 1) + "…";
    }
}
