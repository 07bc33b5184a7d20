package dev.alembic.benchmark;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many tables of twenty columns, each with an index, and nine of ten with a foreign key to the
 * tenth; the same for Python.
 *
 * @param tables how many
 */
public record LargeSchema(int tables) {

    private static final int COLUMNS = 20;
    private static final int FAMILY = 10;

    /** Compares the schema at the url {@code sys.argv[1]}, as often as {@code sys.argv[3]} says. */
    static final String PYTHON = """
            import sys, time
            import sqlalchemy as sa
            from alembic.autogenerate import compare_metadata
            from alembic.migration import MigrationContext

            metadata = sa.MetaData()
            for i in range(int(sys.argv[2])):
                columns = [sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)]
                for j in range(1, 18):
                    kind = [sa.String(100), sa.Integer(), sa.DateTime(), sa.Numeric(10, 2)][j % 4]
                    columns.append(sa.Column("c%d" % j, kind, nullable=j % 3 != 0))
                columns.append(sa.Column("ix", sa.Integer))
                columns.append(sa.Column("parent", sa.Integer))
                table = sa.Table("t%05d" % i, metadata, *columns)
                sa.Index("ix_%05d" % i, table.c.ix)
                if i % 10:
                    table.append_constraint(sa.ForeignKeyConstraint(
                        ["parent"], ["t%05d.id" % (i - i % 10)], name="fk_%05d" % i))

            with sa.create_engine(sys.argv[1]).connect() as connection:
                context = MigrationContext.configure(
                    connection, opts={"compare_type": True, "compare_server_default": True})
                for run in range(int(sys.argv[3])):
                    start = time.perf_counter()
                    differences = compare_metadata(context, metadata)
                    assert not differences, differences[:3]
                    print((time.perf_counter() - start) * 1000)
            """;

    /** The model of it. */
    public MetaData model() {
        return MetaData.of(IntStream.range(0, tables).mapToObj(this::table).toList());
    }

    private Table table(int number) {
        List<TableItem> items = new ArrayList<>();
        items.add(column("id", integer()).primaryKey().autoincrement(false));
        for (int j = 1; j <= COLUMNS - 3; j++) {
            items.add(typed("c" + j, j));
        }
        items.add(column("ix", integer()));
        items.add(column("parent", integer()));
        items.add(index("ix").named("ix_%05d".formatted(number)));
        if (number % FAMILY > 0) {
            items.add(foreignKey("parent")
                    .references(name(number - number % FAMILY), "id")
                    .named("fk_%05d".formatted(number)));
        }
        return dev.alembic.schema.Dsl.table(name(number), items.toArray(TableItem[]::new));
    }

    private static Column typed(String name, int number) {
        Column column = switch (number % 4) {
            case 0 -> column(name, string(100));
            case 1 -> column(name, integer());
            case 2 -> column(name, dateTime());
            default -> column(name, numeric(10, 2));
        };
        return number % 3 == 0 ? column.notNull() : column;
    }

    private static String name(int number) {
        return "t%05d".formatted(number);
    }
}
