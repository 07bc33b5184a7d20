package dev.alembic.dialect.postgresql;

import static dev.alembic.dialect.postgresql.PostgresqlLocks.ACCESS_EXCLUSIVE;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether another type of a column makes its table be written anew. */
final class TypeChangeFacts {

    private static final String NOTES = "PostgreSQL manual, ALTER TABLE, Notes";

    private final TableName table;
    private final PresentSchema schema;

    TypeChangeFacts(TableName table, PresentSchema schema) {
        this.table = table;
        this.schema = schema;
    }

    /** The fact about {@code ALTER COLUMN … TYPE …}. */
    TableFact of(StatementTokens action, Operation source) {
        int column = action.get(1).is("COLUMN") ? 2 : 1;
        int type = action.find("TYPE") + 1;
        int end = end(action, type);
        Name name = Name.exactly(action.get(column).name());
        String to = StoredType.spelled(action.part(type, end));
        Optional<String> from = schema.type(table, name).or(() -> said(source, name));
        if (from.isEmpty()) {
            return fact(TableWork.UNKNOWN, "the type of \"%s\" until now isn't known".formatted(name));
        }
        StoredType before = StoredType.of(from.get());
        StoredType after = StoredType.of(to);
        String change = "%s to %s: ".formatted(from.get(), to);
        int using = action.find("USING");
        if (using >= 0 && !isPlain(action.from(using + 1), name, to)) {
            return fact(TableWork.REWRITE, change + "each value is computed anew");
        } else if (!isKept(before, after) || action.has("COLLATE")) {
            return fact(TableWork.REWRITE, change + "values are kept in another way");
        }
        return kept(before, after, name, change);
    }

    private TableFact kept(StoredType before, StoredType after, Name name, String change) {
        if (!before.name().equals(after.name()) && before.isTimestamp() && schema.hasIndex(table, name)) {
            return fact(TableWork.INDEX, change + "values stay, and the indexes of the column are built anew");
        } else if (schema.hasCheck(table, name)) {
            return fact(TableWork.SCAN, change + "values stay, and the checks of the column are proved again");
        }
        return fact(TableWork.CATALOGUE, change + "values stay as they are on disk");
    }

    private TableFact fact(TableWork work, String reason) {
        return new TableFact(table, ACCESS_EXCLUSIVE, work, reason, NOTES);
    }

    private static int end(StatementTokens action, int type) {
        int using = action.find("USING");
        int collate = action.find("COLLATE");
        int end = using < 0 ? action.size() : using;
        return collate > type ? Math.min(end, collate) : end;
    }

    /** {@code USING c} and {@code USING c::type} say what happens anyway. */
    private static boolean isPlain(StatementTokens using, Name column, String type) {
        boolean isColumn = using.get(0).isName() && using.get(0).name().equals(column.text());
        boolean isCast = using.get(1).is(":") && using.get(2).is(":");
        return isColumn
                && (using.size() == 1
                        || (isCast && StoredType.spelled(using.from(3)).equalsIgnoreCase(type)));
    }

    private boolean isKept(StoredType from, StoredType to) {
        if (from.isTimestamp() && to.isTimestamp() && !from.name().equals(to.name())) {
            return from.isWithin(to) && schema.isInUtc();
        }
        return from.isKeptAs(to) || (to.size().isEmpty() && schema.isBinaryCoercible(from.name(), to.name()));
    }

    /** What the operation says of the column, if the database doesn't. */
    private static Optional<String> said(Operation source, Name column) {
        Stream<Operation> operations =
                source instanceof BatchAlter batch ? batch.operations().stream() : Stream.of(source);
        return operations
                .filter(AlterColumn.class::isInstance)
                .map(AlterColumn.class::cast)
                .filter(alter -> alter.column().matches(column))
                .findFirst()
                .flatMap(AlterColumn::existingType)
                .map(type -> PostgresqlTypeMap.MAP.toSql(type));
    }
}
