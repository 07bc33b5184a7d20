package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.AlterColumn;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UnknownType;
import dev.alembic.sql.AlterAction;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.Literals;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes a column count, stop counting, or count in another way: then it goes on with the number
 * that it would have given next; one that didn't count begins behind its largest.
 */
final class CounterChange {

    /** The option that names a sequence which isn't called as SERIAL would call it. */
    static final String SEQUENCE = "sequence";

    private final AlterColumn op;
    private final Identifiers identifiers;
    private final Literals literals;
    private final Function<Identity, String> clause;
    private final Counter before;
    private final Counter after;

    CounterChange(AlterColumn op, Dialect dialect, Function<Identity, String> clause) {
        this.op = op;
        this.identifiers = dialect.identifiers();
        this.literals = dialect.literals();
        this.clause = clause;
        this.before = Counter.before(op);
        this.after = Counter.after(op);
    }

    /** Whether the column counts in another way afterwards; an identity may still count otherwise. */
    boolean isChange() {
        return before != after;
    }

    /** What has to happen before the column gets another type. */
    List<Sql> first() {
        if (after != Counter.NONE || before == after) {
            return List.of();
        }
        return before == Counter.IDENTITY
                ? List.of(alter("DROP IDENTITY"))
                : List.of(
                        alter("DROP DEFAULT"),
                        new Sql(
                                "DROP SEQUENCE IF EXISTS "
                                        + identifiers.quote(
                                                sequence(op.existing().orElseThrow(), op.column())),
                                op));
    }

    /** What happens after that. */
    List<Sql> last() {
        if (before == after || after == Counter.NONE) {
            return List.of();
        }
        return before == Counter.NONE ? begun() : List.of(new Sql(carriedOn(), op));
    }

    private List<Sql> begun() {
        List<Sql> statements = new ArrayList<>();
        boolean hasDefault = op.existing()
                .flatMap(Column::serverDefault)
                .filter(value -> !value.isGenerated())
                .isPresent();
        if (hasDefault) {
            statements.add(alter("DROP DEFAULT"));
        }
        statements.addAll(after == Counter.IDENTITY ? List.of(alter("ADD " + identity())) : serial());
        if (!(op.result().type() instanceof UnknownType)) {
            statements.add(new Sql(behindLargest(), op));
        }
        return statements;
    }

    private String identity() {
        return clause.apply(op.result().asIdentity().orElseThrow());
    }

    private List<Sql> serial() {
        String name = identifiers.quote(sequence(op.result(), op.newName()));
        return List.of(
                new Sql(
                        "CREATE SEQUENCE %s AS %s OWNED BY %s.%s"
                                .formatted(name, type(), identifiers.quote(op.table()), identifiers.quote(op.column())),
                        op),
                alter("SET DEFAULT nextval(" + literals.string(name) + ")"));
    }

    private String type() {
        SqlType type = op.result().type().on("postgresql");
        if (type instanceof BigIntegerType) {
            return "bigint";
        }
        return type instanceof SmallIntegerType ? "smallint" : "integer";
    }

    private TableName sequence(Column column, Name called) {
        Name name = column.options()
                .text("postgresql", SEQUENCE)
                .map(Name::exactly)
                .orElseGet(() -> SerialName.of(op.table().text(), called.text()));
        return op.table().sibling(name);
    }

    private String behindLargest() {
        SequenceOptions options =
                op.result().asIdentity().map(Identity::options).orElse(SequenceOptions.DEFAULT);
        boolean isUp = options.isUp();
        long first = options.first();
        String farthest = (isUp ? "max(" : "min(") + identifiers.quote(op.column()) + ")";
        return "SELECT setval(%s, %s(%s, %d), coalesce(%s %s %d, false)) FROM %s"
                .formatted(
                        owned(),
                        isUp ? "greatest" : "least",
                        farthest,
                        first,
                        farthest,
                        isUp ? ">=" : "<=",
                        first,
                        identifiers.quote(op.table()));
    }

    private String owned() {
        return "pg_get_serial_sequence(%s, %s)"
                .formatted(
                        literals.string(identifiers.quote(op.table())),
                        literals.string(op.column().text()));
    }

    /** The number is read before the sequence that gave it goes, in one statement. */
    private String carriedOn() {
        List<String> statements = new ArrayList<>();
        if (before == Counter.SERIAL) {
            statements.add(alter("DROP DEFAULT").text());
            statements.add("EXECUTE 'DROP SEQUENCE ' || counter");
            statements.add(alter("ADD " + identity()).text());
        } else {
            statements.add(alter("DROP IDENTITY").text());
            serial().forEach(sql -> statements.add(sql.text()));
        }
        String body = "DECLARE counter text := " + owned() + "; number bigint; is_called boolean; BEGIN"
                + " EXECUTE 'SELECT last_value, is_called FROM ' || counter INTO number, is_called; "
                + String.join("; ", statements) + "; PERFORM setval(" + owned() + ", number, is_called); END";
        return DollarQuotes.block(body);
    }

    private Sql alter(String action) {
        String words = "ALTER COLUMN " + identifiers.quote(op.column()) + " " + action;
        return new Sql(new AlterAction(identifiers.quote(op.table()), words, false), op);
    }
}
