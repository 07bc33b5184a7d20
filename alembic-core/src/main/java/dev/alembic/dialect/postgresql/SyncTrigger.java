package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SyncedColumns;
import dev.alembic.op.CreateObject;
import dev.alembic.schema.Name;
import java.util.List;

/** A trigger that keeps two columns alike, whichever of them is written. */
final class SyncTrigger implements SyncedColumns.Writer {

    private static final int LONGEST_NAME = 63;

    private static final String FUNCTION = """
            CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $sync$
            BEGIN
              IF TG_OP = 'INSERT' THEN
                IF NEW.%3$s IS NULL THEN
                  NEW.%3$s := %4$s;
                ELSIF NEW.%2$s IS NULL THEN
                  NEW.%2$s := %5$s;
                END IF;
              ELSIF NEW.%2$s IS DISTINCT FROM OLD.%2$s THEN
                NEW.%3$s := %4$s;
              ELSIF NEW.%3$s IS DISTINCT FROM OLD.%3$s THEN
                NEW.%2$s := %5$s;
              END IF;
              RETURN NEW;
            END $sync$""";

    private final Dialect dialect;

    SyncTrigger(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public CreateObject trigger(SyncedColumns columns) {
        String table = dialect.identifiers().quote(columns.table());
        String plain = columns.table().text() + "_" + columns.old().text() + "_"
                + columns.fresh().text();
        String end = "_sync";
        int room = LONGEST_NAME - end.length();
        String name = (plain.length() > room ? plain.substring(0, room) : plain) + end;
        String function = dialect.identifiers().quote(columns.table().sibling(Name.exactly(name)));
        String trigger = dialect.identifiers().quote(Name.exactly(name));
        String old = dialect.identifiers().quote(columns.old());
        String fresh = dialect.identifiers().quote(columns.fresh());
        String body = FUNCTION.formatted(
                function, old, fresh, columns.forward("NEW." + old), columns.backward("NEW." + fresh));
        return new CreateObject(
                "trigger '%s'".formatted(name),
                List.of(
                        body,
                        "CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s()"
                                .formatted(trigger, table, function)),
                List.of("DROP TRIGGER %s ON %s".formatted(trigger, table), "DROP FUNCTION %s()".formatted(function)));
    }
}
