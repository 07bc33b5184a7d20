package dev.alembic.internal.batch;

import static dev.alembic.dialect.Ddl.MARIADB;
import static dev.alembic.dialect.Ddl.POSTGRESQL;
import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Column;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnCompletionTest {

    private static final TableName T = TableName.of("t");
    private static final Column A = column("a", integer()).notNull().serverDefault("1");
    private static final AlterColumn RENAME = new AlterColumn(T, Name.of("a"), new ColumnChange.Rename(Name.of("b")));
    private static final AlterColumn TYPE = new AlterColumn(T, Name.of("b"), new ColumnChange.Type(bigInteger()));

    private static final TableReader READER = new TableReader() {
        @Override
        public Optional<Table> find(TableName name) {
            return Optional.of(Dsl.table("t", A)).filter(t -> t.name().equals(name));
        }

        @Override
        public TableDependents dependents(TableName name) {
            return TableDependents.NONE;
        }
    };

    @Test
    void each_change_finds_the_column_as_the_one_before_leaves_it() {
        List<Operation> completed = new ColumnCompletion(MARIADB, READER).complete(List.of(RENAME, TYPE));
        assertThat(completed).containsExactly(RENAME.existing(A), TYPE.existing(A.named(Name.of("b"))));
    }

    @Test
    void what_the_table_lacks_is_left_to_the_database() {
        assertThat(new ColumnCompletion(MARIADB, READER).complete(TYPE)).isEqualTo(TYPE);
        AlterColumn elsewhere = new AlterColumn(TableName.of("u"), Name.of("a"), new ColumnChange.Type(bigInteger()));
        assertThat(new ColumnCompletion(MARIADB, READER).complete(elsewhere)).isEqualTo(elsewhere);
    }

    @Test
    void nothing_is_looked_up_without_need() {
        DropColumn drop = new DropColumn(T, Name.of("a"));
        assertThat(new ColumnCompletion(MARIADB, READER).complete(drop)).isEqualTo(drop);
        assertThat(new ColumnCompletion(POSTGRESQL, READER).complete(RENAME)).isEqualTo(RENAME);
        assertThat(new ColumnCompletion(MARIADB, new OfflineTableReader()).complete(RENAME))
                .isEqualTo(RENAME);
    }
}
