package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.date;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;

import dev.alembic.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/** Cases for every kind of operation, in every way that an operation can be told. */
public final class LawCases {

    /** The schema beside the default one that must be there. */
    public static final String OTHER_SCHEMA = "law_other";

    /** A table that others point at. */
    static final Table PARENT = table(
            "parent",
            column("id", integer()).primaryKey(),
            column("code", string(20)).notNull().unique());

    /** A table that points at {@link #PARENT}. */
    static final Table CHILD = table(
            "child",
            column("id", integer()).primaryKey().autoincrement(false),
            column("parent_id", integer()),
            column("name", string(50)).notNull().serverDefault("x"),
            column("amount", integer()),
            column("born", date()));

    /** A table without a key. */
    static final Table LOOSE = table("loose", column("id", integer()).notNull(), column("note", string(30)));

    private LawCases() {}

    /** All of them. */
    public static List<LawCase> all() {
        return Stream.of(
                        TableCases.all(),
                        ColumnCases.all(),
                        ColumnChangeCases.all(),
                        IndexCases.all(),
                        ConstraintCases.all(),
                        DataCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
