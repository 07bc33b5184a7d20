package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Enumerations of columns that a revision drops or gives another type. Those that nothing uses any
 * more go at the end of the revision, so that what it does to them itself comes first; or right
 * before one of their name is created again.
 */
final class AbandonedTypes {

    private final Dialect dialect;
    private final TableReader reader;
    private final Map<String, EnumType> types = new LinkedHashMap<>();

    AbandonedTypes(Dialect dialect, TableReader reader) {
        this.dialect = dialect;
        this.reader = reader;
    }

    /** Notes what an operation is about to leave; answers what has to be done before it. */
    List<ExecuteSql> before(Operation op) {
        if (op instanceof DropTable drop) {
            note(drop.table(), column -> true);
        } else if (op instanceof DropColumn drop) {
            note(drop.table(), column -> column.name().matches(drop.column()));
        } else if (op instanceof AlterColumn alter && alter.newType().isPresent()) {
            note(alter.table(), column -> column.name().matches(alter.column()));
        } else if (op instanceof CreateTable create && !types.isEmpty()) {
            return dropped(create.table().columns());
        } else if (op instanceof AddColumn add && !types.isEmpty()) {
            return dropped(List.of(add.column()));
        }
        return List.of();
    }

    private void note(TableName table, Predicate<Column> isLeft) {
        for (Column column : reader.enumerated(table)) {
            if (isLeft.test(column)) {
                dialect.comparison().enumeration(column.type()).ifPresent(type -> types.putIfAbsent(text(type), type));
            }
        }
    }

    private static String text(EnumType type) {
        return type.name().map(Name::text).orElse("");
    }

    private List<ExecuteSql> dropped(List<Column> created) {
        List<ExecuteSql> statements = new ArrayList<>();
        for (Column column : created) {
            if (isCreated(column.type())) {
                dialect.comparison()
                        .enumeration(column.type())
                        .map(type -> types.remove(text(type)))
                        .ifPresent(
                                type -> statements.addAll(dialect.comparison().dropAbandoned(type)));
            }
        }
        return statements;
    }

    private boolean isCreated(SqlType type) {
        return dialect.comparison()
                .enumeration(type)
                .filter(EnumType::isCreated)
                .isPresent();
    }

    /** What has to be done at the end. */
    List<ExecuteSql> atEnd() {
        List<ExecuteSql> statements = new ArrayList<>();
        types.values().forEach(type -> statements.addAll(dialect.comparison().dropAbandoned(type)));
        types.clear();
        return statements;
    }
}
