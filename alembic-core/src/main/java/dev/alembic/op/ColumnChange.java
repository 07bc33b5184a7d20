package dev.alembic.op;

import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import java.util.Optional;

/** One change of a column. */
public sealed interface ColumnChange {

    /** The column after the change. */
    Column apply(Column column);

    /** What takes the change back; absent if the column doesn't say how it is at present. */
    Optional<ColumnChange> reverse(Column existing);

    /** Allows or forbids NULL. */
    record Nullability(boolean isNullable) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.nullability(Optional.of(isNullable));
        }

        @Override
        public Optional<ColumnChange> reverse(Column existing) {
            return existing.nullability().map(Nullability::new);
        }
    }

    /**
     * Gives another default, or none.
     *
     * @param value absent: there will be none
     */
    record Default(Optional<ServerDefault> value) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return value.map(column::serverDefault).orElseGet(column::withoutServerDefault);
        }

        @Override
        public Optional<ColumnChange> reverse(Column existing) {
            return Optional.of(new Default(existing.serverDefault()));
        }
    }

    /** Gives another type. */
    record Type(SqlType type) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.type(type);
        }

        @Override
        public Optional<ColumnChange> reverse(Column existing) {
            return AlterColumn.known(existing.type()).map(Type::new);
        }
    }

    /**
     * Gives another comment, or none.
     *
     * @param text absent: there will be none
     */
    record Comment(Optional<String> text) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return text.map(column::comment).orElseGet(column::withoutComment);
        }

        @Override
        public Optional<ColumnChange> reverse(Column existing) {
            return Optional.of(new Comment(existing.comment()));
        }
    }

    /** Says whether the column generates its values (MySQL, MariaDB, PostgreSQL). */
    record Autoincrementing(boolean isOn) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.autoincrement(isOn);
        }

        @Override
        public Optional<ColumnChange> reverse(Column existing) {
            return switch (existing.autoincrement()) {
                case ON -> Optional.of(new Autoincrementing(true));
                case OFF -> Optional.of(new Autoincrementing(false));
                case AUTO -> Optional.empty();
            };
        }
    }

    /** Gives another name. */
    record Rename(Name name) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.named(name);
        }

        @Override
        public Optional<ColumnChange> reverse(Column existing) {
            return Optional.of(new Rename(existing.name()));
        }
    }

    /** Moves the column among the others (in a batch; MySQL, MariaDB). */
    record Move(ColumnPosition position) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column;
        }

        @Override
        public Optional<ColumnChange> reverse(Column existing) {
            return Optional.empty();
        }
    }
}
