package dev.alembic.hibernate;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;

/** What Hibernate demands of the parts of a structured column, such as {@code @Struct}: no NULL. */
final class StructureChecks extends StandardTableExporter {

    private static final String BEGIN = ", check (";

    StructureChecks(Dialect dialect) {
        super(dialect);
    }

    /** The conditions, without names. */
    List<CheckConstraint> read(Table table) {
        List<CheckConstraint> checks = new ArrayList<>();
        if (dialect.supportsTableCheck()
                && dialect.getAggregateSupport() != null
                && dialect.getAggregateSupport().supportsComponentCheckConstraints()) {
            for (Column column : table.getColumns()) {
                if (column instanceof AggregateColumn structure && !isArray(structure)) {
                    condition(structure).map(StructureChecks::check).ifPresent(checks::add);
                }
            }
        }
        return checks;
    }

    private Optional<String> condition(AggregateColumn column) {
        StringBuilder sql = new StringBuilder();
        if (NewerHibernate.IS_THERE) {
            applyAggregateColumnCheck(sql, column);
        } else {
            // Hibernate 6 keeps how it writes that of one column to itself, and shows that of all.
            applyTableCheck(new OneColumn(column), sql);
        }
        return sql.isEmpty() ? Optional.empty() : Optional.of(sql.substring(BEGIN.length(), sql.length() - 1));
    }

    private static CheckConstraint check(String condition) {
        return new CheckConstraint(Optional.empty(), SqlExpression.text(condition), ConstraintTraits.NONE);
    }

    private static boolean isArray(AggregateColumn column) {
        int type =
                ((BasicValue) column.getValue()).getResolution().getJdbcType().getDefaultSqlTypeCode();
        return switch (type) {
            case SqlTypes.STRUCT_ARRAY,
                    SqlTypes.STRUCT_TABLE,
                    SqlTypes.JSON_ARRAY,
                    SqlTypes.XML_ARRAY,
                    SqlTypes.ARRAY -> true;
            default -> false;
        };
    }

    /** A table of nothing else. */
    private static final class OneColumn extends Table {

        private static final long serialVersionUID = 1L;

        private final transient Column column;

        OneColumn(Column column) {
            super("", "one");
            this.column = column;
        }

        @Override
        public Collection<Column> getColumns() {
            return List.of(column);
        }
    }
}
