package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.dialect.TableStatistics.TableSize;
import dev.alembic.plan.DatabaseStatistics;
import dev.alembic.plan.TableStatistic;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How large tables are: as another database was when somebody looked, or as the one that is asked.
 *
 * @param given what somebody has written down; absent: the database is asked
 */
record KnownSizes(Optional<DatabaseStatistics> given) {

    /** The sizes of tables. */
    TableStatistics statistics(Dialect dialect, Connection connection) {
        return given.<TableStatistics>map(any -> this::size).orElseGet(() -> dialect.statistics(connection));
    }

    private Optional<TableSize> size(TableName table) {
        return find(table).map(found -> new TableSize(found.rows(), found.bytes(), found.indexBytes()));
    }

    /** A schema that isn't said may be any one, since the default one may be called otherwise there. */
    private Optional<TableStatistic> find(TableName table) {
        return given.flatMap(statistics -> statistics.tables().stream()
                .filter(one -> one.table().equalsIgnoreCase(table.text()))
                .filter(one -> one.schema().isEmpty()
                        || table.schemaText().isEmpty()
                        || one.schema().equals(table.schemaText()))
                .findFirst());
    }

    /** The numbers of rows, where the rest is asked elsewhere. */
    Counting around(Counting asked) {
        return given.isPresent() ? new Written(asked) : asked;
    }

    /** A number that is given for the whole table; how many rows a condition is true of, nobody has written down. */
    private final class Written implements Counting {

        private final Counting asked;

        Written(Counting asked) {
            this.asked = asked;
        }

        private OptionalLong count(TableName table) {
            return find(table).map(TableStatistic::rows).orElse(OptionalLong.empty());
        }

        @Override
        public boolean isThere(TableName table) {
            return asked.isThere(table);
        }

        @Override
        public boolean isKept(TableName table, Name column) {
            return asked.isKept(table, column);
        }

        @Override
        public Optional<SqlType> type(TableName table, Name column) {
            return asked.type(table, column);
        }

        @Override
        public OptionalLong rows(TableName table, String condition) {
            OptionalLong all = count(table);
            boolean isKnown = condition.isBlank() || (all.isPresent() && all.getAsLong() == 0);
            return isKnown ? all : OptionalLong.empty();
        }

        @Override
        public OptionalLong values(TableName table, Name column) {
            OptionalLong all = count(table);
            return all.isPresent() && all.getAsLong() == 0 ? all : OptionalLong.empty();
        }

        @Override
        public OptionalLong atMost(TableName table, long most) {
            OptionalLong all = count(table);
            return all.isPresent() ? OptionalLong.of(Math.min(all.getAsLong(), most)) : all;
        }
    }
}
