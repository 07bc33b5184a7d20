package dev.alembic.internal.diff;

import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.sql.Sql;
import java.util.List;

/** Comparisons without a database. */
final class Diffs {

    private Diffs() {}

    static DiffResult diff(String dialect, MetaData live, MetaData model) {
        return diff(dialect, DiffSettings.DEFAULT, live, model);
    }

    static DiffResult diff(String dialect, DiffSettings settings, MetaData live, MetaData model) {
        return new SchemaDiffer(Dialects.load().byName(dialect), settings).diff(live, model);
    }

    static List<String> detected(DiffResult result) {
        return result.differences().stream().flatMap(d -> d.detected().stream()).toList();
    }

    /** The statements of operations, each on one line. */
    static List<String> statements(String dialect, List<Operation> operations) {
        Dialect of = Dialects.load().byName(dialect);
        return operations.stream()
                .flatMap(op -> of.ddl().compile(op).stream())
                .map(Sql::text)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }
}
