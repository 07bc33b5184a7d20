package dev.alembic.internal.diff;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Normalizes the tables of one side for comparison, each named after that side's convention. */
final class TableNormalizer {

    private final Dialect dialect;
    private final Comparison comparison;
    private final NamingConvention naming;
    private final LocalNames names;

    /**
     * @param names of tables in this comparison
     */
    TableNormalizer(Dialect dialect, NamingConvention naming, LocalNames names) {
        this.dialect = dialect;
        this.comparison = dialect.comparison();
        this.naming = naming;
        this.names = names;
    }

    /** The table with everything in it made explicit. */
    TableView of(Table table) {
        Table plain = table.named(local(table.name()));
        List<Constraint> constraints = Stream.concat(
                        plain.allConstraints().stream(),
                        plain.columns().stream().flatMap(c -> c.checks().stream()))
                .map(constraint -> named(local(constraint), plain.name()))
                .toList();
        Map<String, Column> columns = columns(plain);
        return new TableView(
                plain,
                columns,
                autoincrementColumns(plain),
                enumerated(columns.values()),
                plain.primaryKey().map(key -> named(key, plain.name())),
                only(constraints, UniqueConstraint.class),
                only(constraints, ForeignKeyConstraint.class),
                only(constraints, CheckConstraint.class),
                typeChecks(plain),
                only(constraints, ExcludeConstraint.class),
                plain.allIndexes().stream()
                        .map(index -> named(index, plain.name()))
                        .toList());
    }

    private List<Name> autoincrementColumns(Table table) {
        Optional<Column> ofKey = table.autoincrementColumn();
        return table.columns().stream()
                .filter(column -> ofKey.filter(column::equals).isPresent()
                        || (!comparison.isCounterKey() && asksForAutoincrement(column))
                        || (ofKey.isEmpty() && isAutoincrementSet(column)))
                .map(Column::name)
                .toList();
    }

    /** Where any column with a key can be told to, it needn't be the primary key. */
    private boolean isAutoincrementSet(Column column) {
        return comparison.isAutoincrementAlterable() && column.autoincrement() == Autoincrement.ON;
    }

    /** By its words, as an identity, or by its type. */
    private boolean asksForAutoincrement(Column column) {
        return comparison.meant(column).autoincrement() == Autoincrement.ON
                || column.asIdentity().isPresent();
    }

    private static <T> List<T> only(List<Constraint> constraints, Class<T> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Map<String, Column> columns(Table table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (!column.isSystem()) {
                columns.put(column.name().text(), comparison.meant(column.alone()));
            }
        }
        return columns;
    }

    private List<Column> enumerated(Collection<Column> columns) {
        List<Column> enumerated = new ArrayList<>();
        for (Column column : columns) {
            if (comparison.enumeration(column.type()).isPresent()) {
                enumerated.add(column);
            }
        }
        return enumerated;
    }

    private List<CheckConstraint> typeChecks(Table table) {
        List<CheckConstraint> checks = new ArrayList<>();
        for (Column column : table.columns()) {
            typeCheck(column).ifPresent(check -> checks.add(named(check, table.name())));
        }
        return checks;
    }

    private Optional<CheckConstraint> typeCheck(Column column) {
        SqlType type = column.type().on(dialect.name());
        return type instanceof CheckedType checked && !isNative(checked)
                ? checked.constraint(column.name())
                : Optional.empty();
    }

    private boolean isNative(CheckedType type) {
        return type instanceof BooleanType
                ? dialect.features().contains(Feature.NATIVE_BOOLEAN)
                : ((EnumType) type).isNative() && dialect.features().contains(Feature.NATIVE_ENUM);
    }

    /** The name in this comparison. */
    TableName local(TableName name) {
        return names.of(name);
    }

    private Constraint local(Constraint constraint) {
        if (!(constraint instanceof ForeignKeyConstraint foreignKey)) {
            return constraint;
        }
        Reference reference = foreignKey.reference();
        return foreignKey.reference(reference.to(local(reference.table())));
    }

    @SuppressWarnings("unchecked")
    private <T extends Constraint> T named(T constraint, TableName table) {
        return naming.name(constraint, table)
                .map(name -> (T) constraint.named(stored(name)))
                .orElse(constraint);
    }

    /** An index can't be without a name. */
    private Index named(Index index, TableName table) {
        return naming.name(index, table)
                .or(() -> comparison.names().name(index, table))
                .map(name -> index.named(stored(name)))
                .orElse(index);
    }

    /** As the database will know it: shortened where the convention made it too long. */
    private Name stored(Name name) {
        return name.origin() == Name.Origin.GENERATED
                ? name.withText(dialect.identifiers().stored(name)).asExact()
                : name;
    }
}
