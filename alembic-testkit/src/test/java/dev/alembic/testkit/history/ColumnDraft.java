package dev.alembic.testkit.history;

import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A column of a random table.
 *
 * @param slot which column of the table it is, whatever its name; the letter says what it may hold
 * @param name its present name
 * @param type its present type
 * @param serverDefault what makes it have a default; absent: it has none
 * @param notNull whether it forbids NULL
 * @param computed the text of the expression that it is computed from; absent: it is an ordinary one
 * @param comment its comment; absent: none
 */
record ColumnDraft(
        String slot,
        String name,
        SqlType type,
        Optional<UnaryOperator<Column>> serverDefault,
        boolean notNull,
        Optional<String> computed,
        Optional<String> comment) {

    ColumnDraft(String slot, String name, SqlType type) {
        this(slot, name, type, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    char kind() {
        return slot.charAt(0);
    }

    ColumnDraft named(String newName) {
        return new ColumnDraft(slot, newName, type, serverDefault, notNull, computed, comment);
    }

    ColumnDraft type(SqlType newType) {
        return new ColumnDraft(slot, name, newType, serverDefault, notNull, computed, comment);
    }

    ColumnDraft serverDefault(Optional<UnaryOperator<Column>> newDefault) {
        return new ColumnDraft(slot, name, type, newDefault, notNull, computed, comment);
    }

    ColumnDraft notNull(boolean isRequired) {
        return new ColumnDraft(slot, name, type, serverDefault, isRequired, computed, comment);
    }

    ColumnDraft computed(Optional<String> expression) {
        return new ColumnDraft(slot, name, type, serverDefault, notNull, expression, comment);
    }

    ColumnDraft comment(Optional<String> newComment) {
        return new ColumnDraft(slot, name, type, serverDefault, notNull, computed, newComment);
    }

    Column column() {
        Column column = Column.of(Name.of(name), type);
        column = serverDefault.isPresent() && computed.isEmpty()
                ? serverDefault.get().apply(column)
                : column;
        column = computed.isPresent() ? column.computed(computed.get(), true) : column;
        column = notNull && computed.isEmpty() ? column.notNull() : column;
        return comment.isPresent() ? column.comment(comment.get()) : column;
    }
}
