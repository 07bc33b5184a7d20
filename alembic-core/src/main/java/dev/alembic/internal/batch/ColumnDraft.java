package dev.alembic.internal.batch;

import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A column of the new table while changes are applied to it, and where its values come from. */
final class ColumnDraft {

    private final Optional<Name> source;
    private final Optional<ServerDefault> firstDefault;
    private final List<SqlType> casts = new ArrayList<>();
    private final Set<String> formerNames = new HashSet<>();
    private Column column;

    private ColumnDraft(Column column, Optional<Name> source) {
        this.column = column;
        this.source = source;
        this.firstDefault = column.serverDefault();
    }

    /** A column that is there, in this table; being in its primary key, it still forbids NULL. */
    static ColumnDraft present(Column column, Table table) {
        boolean isBound = table.isInPrimaryKey(column) && column.nullability().isEmpty();
        return new ColumnDraft(bare(isBound ? column.notNull() : column), Optional.of(column.name()));
    }

    /** A column that isn't there yet. */
    static ColumnDraft added(Column column) {
        return new ColumnDraft(bare(column), Optional.empty());
    }

    /** The column without the keys, foreign keys and indexes that it brings along; its checks stay. */
    private static Column bare(Column column) {
        return column.alone().checks(column.checks()).outsidePrimaryKey();
    }

    Column column() {
        return column;
    }

    Name name() {
        return column.name();
    }

    /** Its name in the old table; absent: it isn't there. */
    Optional<Name> source() {
        return source;
    }

    boolean wasNamed(String name) {
        return formerNames.contains(name);
    }

    void change(UnaryOperator<Column> change) {
        String before = column.name().text();
        column = change.apply(column);
        if (!column.name().text().equals(before)) {
            formerNames.add(before);
        }
    }

    void cast(SqlType type) {
        casts.add(type);
    }

    /** The column of the old table that rows are copied from; absent: there is nothing to copy. */
    Optional<Name> copiedFrom() {
        return column.asComputed().isPresent() ? Optional.empty() : source;
    }

    /**
     * What the rows get in an added column, if not its default: adding a column fills the rows with
     * the default that it has then, and changing the default later doesn't change rows.
     */
    Optional<SqlExpression> filledWith() {
        Optional<ServerDefault> now = column.serverDefault();
        boolean isOtherwise = source.isEmpty() && !firstDefault.equals(now) && !isGenerated(now);
        if (!isOtherwise || (firstDefault.isEmpty() && !column.isNullable())) {
            return Optional.empty();
        }
        return firstDefault.isEmpty()
                ? Optional.of(new SqlExpression.Constant(SqlExpression.ConstantKind.NULL))
                : firstDefault.filter(value -> !value.isGenerated()).map(ColumnDraft::expression);
    }

    private static boolean isGenerated(Optional<ServerDefault> value) {
        return value.filter(ServerDefault::isGenerated).isPresent();
    }

    private static SqlExpression expression(ServerDefault value) {
        return value instanceof ServerDefault.Expression expression
                ? expression.expression()
                : new SqlExpression.Literal(((ServerDefault.Literal) value).value(), true);
    }

    /** Types that the values are cast to on the way, one after the other. */
    List<SqlType> casts() {
        return List.copyOf(casts);
    }

    @Override
    public String toString() {
        return column.name().text();
    }
}
