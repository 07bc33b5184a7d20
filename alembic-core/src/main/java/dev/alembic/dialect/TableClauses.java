package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tables, constraints and indexes are written. */
abstract class TableClauses extends ColumnClauses {

    TableClauses(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
    }

    /** {@code CREATE TABLE t (…)}, without indexes and comments. */
    protected String createTableSql(CreateTable op) {
        Table table = op.table();
        String items = Stream.concat(
                        table.columns().stream()
                                .filter(column -> !column.isSystem())
                                .map(column -> columnInTable(column, table)),
                        tableConstraints(table).stream())
                .collect(Collectors.joining(",\n    ", "(\n    ", "\n)"));
        table.prefixes().forEach(prefix -> phrase(prefix, op.describe()));
        return write("CREATE")
                .words(String.join(" ", table.prefixes()))
                .words("TABLE")
                .when(op.ifNotExists(), "IF NOT EXISTS")
                .table(table.name())
                .words(items)
                .glued(tableSuffix(table))
                .toString();
    }

    /** A column within CREATE TABLE, with the checks written beside it. */
    protected String columnInTable(Column column, Table table) {
        SqlWriter spec = write(columnSpec(column, table));
        column.checks().forEach(check -> spec.words(constraintSql(check, table.name())));
        return spec.toString();
    }

    /** What follows the closing parenthesis, with a space in front where there is one. */
    protected String tableSuffix(Table table) {
        return "";
    }

    /** The primary key, then the constraints of the table, then those that columns bring. */
    protected List<String> tableConstraints(Table table) {
        List<String> clauses = new ArrayList<>();
        table.primaryKey().flatMap(key -> primaryKeyClause(key, table)).ifPresent(clauses::add);
        table.constraints().stream()
                .filter(constraint -> !(constraint instanceof PrimaryKeyConstraint))
                .filter(constraint -> !isUseAlter(constraint))
                .forEach(constraint -> clauses.add(constraintSql(constraint, table.name())));
        table.columns().stream()
                .flatMap(column -> constraintsOf(column).stream())
                .filter(constraint -> !isUseAlter(constraint))
                .forEach(constraint -> clauses.add(constraintSql(constraint, table.name())));
        return clauses;
    }

    /** The primary key among the constraints of CREATE TABLE; absent: it stands elsewhere. */
    protected Optional<String> primaryKeyClause(PrimaryKeyConstraint key, Table table) {
        return Optional.of(constraintSql(key, table.name()));
    }

    /** Whether the constraint is added after the table, because tables point at each other. */
    protected boolean isUseAlter(Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint fk
                && fk.reference().useAlter()
                && has(Feature.ALTER_CONSTRAINTS);
    }

    /** What a column brings along: UNIQUE, foreign keys, the CHECK of its type. */
    protected List<Constraint> constraintsOf(Column column) {
        List<Constraint> constraints = new ArrayList<>(Table.constraintsOf(column));
        typeCheck(column).ifPresent(constraints::add);
        return constraints;
    }

    /** {@code CONSTRAINT name …}. */
    protected String constraintSql(Constraint constraint, TableName table) {
        return write(nameSql(constraint, table))
                .words(constraintBody(constraint, table))
                .toString();
    }

    /** {@code CONSTRAINT name}, after the naming convention; empty if it has none. */
    protected String nameSql(Constraint constraint, TableName table) {
        return settings.naming()
                .name(constraint, table)
                .map(n -> "CONSTRAINT " + dialect.identifiers().quote(n))
                .orElse("");
    }

    private String constraintBody(Constraint constraint, TableName table) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            return primaryKeySql(key);
        } else if (constraint instanceof UniqueConstraint unique) {
            return uniqueSql(unique);
        } else if (constraint instanceof CheckConstraint check) {
            return checkSql(check);
        } else if (constraint instanceof ForeignKeyConstraint foreignKey) {
            return foreignKeySql(located(foreignKey, table), table);
        }
        return excludeSql((ExcludeConstraint) constraint);
    }

    /** The foreign key, with the schema of what it points at where the database would look elsewhere. */
    ForeignKeyConstraint located(ForeignKeyConstraint foreignKey, TableName table) {
        Reference reference = foreignKey.reference();
        TableName target = reference.table();
        boolean isElsewhere = has(Feature.REFERENCES_WITHIN_SCHEMA)
                && table.schema().isPresent()
                && target.schema().isEmpty();
        return settings.defaultSchema()
                .filter(any -> isElsewhere)
                .map(schema -> TableName.of(Name.exactly(schema).quoted(), target.name()))
                .map(name -> foreignKey.reference(reference.to(name)))
                .orElse(foreignKey);
    }

    /** {@code PRIMARY KEY (a, b)}. */
    protected String primaryKeySql(PrimaryKeyConstraint key) {
        return write("PRIMARY KEY")
                .names(key.columns())
                .words(deferrability(key))
                .toString();
    }

    /** {@code UNIQUE (a, b)}. */
    protected String uniqueSql(UniqueConstraint unique) {
        return write("UNIQUE")
                .names(unique.columns())
                .words(deferrability(unique))
                .toString();
    }

    /** {@code CHECK (…)}. */
    protected String checkSql(CheckConstraint check) {
        return write("CHECK")
                .words("(" + expressions.write(check.condition()) + ")")
                .words(deferrability(check))
                .toString();
    }

    /** {@code FOREIGN KEY(a) REFERENCES t (b)}. */
    protected String foreignKeySql(ForeignKeyConstraint foreignKey, TableName table) {
        return write("FOREIGN KEY(" + dialect.identifiers().quote(foreignKey.columns()) + ")")
                .words(referencesSql(foreignKey))
                .toString();
    }

    /** {@code REFERENCES t (b) ON DELETE CASCADE}. */
    protected String referencesSql(ForeignKeyConstraint foreignKey) {
        Reference reference = foreignKey.reference();
        return write("REFERENCES")
                .words(referredSql(foreignKey))
                .words(matchSql(reference))
                .words(Phrases.onDelete(reference))
                .words(onUpdateSql(reference))
                .words(deferrability(foreignKey))
                .toString();
    }

    /** What a foreign key points at: {@code t (b)}. */
    protected String referredSql(ForeignKeyConstraint foreignKey) {
        Reference reference = foreignKey.reference();
        if (reference.columns().isEmpty()) {
            throw new AlembicException("A foreign key of \"%s\" points at nothing. Call references(\"table.column\")."
                    .formatted(Name.join(foreignKey.columns())));
        }
        return write("").table(reference.table()).names(reference.columns()).toString();
    }

    /** {@code MATCH FULL}. */
    protected Optional<String> matchSql(Reference reference) {
        if (reference.match().isPresent() && !has(Feature.FOREIGN_KEY_MATCH)) {
            throw refuse("Foreign keys of this database have no MATCH. Leave it out.");
        }
        return Phrases.match(reference);
    }

    /** {@code ON UPDATE CASCADE}. */
    protected Optional<String> onUpdateSql(Reference reference) {
        return Phrases.onUpdate(reference);
    }

    /** {@code EXCLUDE …}, which only PostgreSQL has. */
    protected String excludeSql(ExcludeConstraint constraint) {
        throw refuse("This database has no EXCLUDE constraints.");
    }

    /** {@code DEFERRABLE INITIALLY DEFERRED}. */
    protected String deferrability(Constraint constraint) {
        ConstraintTraits traits = constraint.traits();
        if (!isDeferrable(constraint)) {
            refuseDeferred(traits);
            return "";
        }
        return write(traits.deferrable()
                        .map(yes -> yes ? "DEFERRABLE" : "NOT DEFERRABLE")
                        .orElse(""))
                .words(Phrases.initially(constraint))
                .toString();
    }

    /** Whether constraints of this kind can wait for the end of the transaction. */
    protected boolean isDeferrable(Constraint constraint) {
        return has(Feature.DEFERRABLE_CONSTRAINTS);
    }

    private void refuseDeferred(ConstraintTraits traits) {
        boolean isDeferred =
                traits.initially().filter("DEFERRED"::equalsIgnoreCase).isPresent();
        if (isDeferred || traits.deferrable().orElse(false)) {
            throw refuse("Such a constraint can't be deferred in this database. Leave it out.");
        }
    }

    /** Keywords that a user gave, unless they are more than keywords. */
    protected static String phrase(String words, String where) {
        return Phrases.keywords(words, where);
    }

    /** An option for this dialect that is keywords. */
    protected Optional<String> phrase(Options options, String option) {
        return options.text(dialect.name(), option).map(words -> phrase(words, dialect.name() + "_" + option));
    }

    /** {@code ON COMMIT DROP}, of a temporary table. */
    protected Optional<String> onCommit(Options options) {
        return phrase(options, "on_commit").map(way -> "ON COMMIT " + way.replace('_', ' '));
    }

    /** {@code CREATE INDEX i ON t (…)}. */
    protected String createIndexSql(CreateIndex op) {
        Index index = op.index();
        requireIf(op.ifNotExists(), Feature.CONDITIONAL_INDEXES, op);
        return write("CREATE")
                .when(index.isUnique(), "UNIQUE")
                .words(indexKind(index))
                .words("INDEX")
                .words(beforeIndexName(index))
                .when(op.ifNotExists(), "IF NOT EXISTS")
                .words(indexName(op))
                .words("ON")
                .words(indexedTable(op.table()))
                .words(indexMethod(index))
                .words("(" + indexElements(index) + ")")
                .words(indexSuffix(op))
                .toString();
    }

    /** The name of an index, with its schema where CREATE INDEX wants it there. */
    protected String indexName(CreateIndex op) {
        return dialect.identifiers().quote(nameOf(op));
    }

    /** The name of an index, after the naming convention. */
    protected Name nameOf(CreateIndex op) {
        return settings.naming()
                .name(op.index(), op.table())
                .orElseThrow(() -> new AlembicException(
                        "An index of table \"%s\" has no name. Give it one.".formatted(op.table())));
    }

    /** The table in CREATE INDEX. */
    protected String indexedTable(TableName table) {
        return dialect.identifiers().quote(table);
    }

    /** Words between UNIQUE and INDEX: {@code CLUSTERED}. */
    protected String indexKind(Index index) {
        return "";
    }

    /** Words between INDEX and the name: {@code CONCURRENTLY}. */
    protected String beforeIndexName(Index index) {
        return "";
    }

    /** {@code USING gin}. */
    protected String indexMethod(Index index) {
        return "";
    }

    /** The columns and expressions of an index. */
    protected String indexElements(Index index) {
        return index.elements().stream().map(this::indexElement).collect(Collectors.joining(", "));
    }

    /** What follows the columns: INCLUDE, WHERE. */
    protected String indexSuffix(CreateIndex op) {
        Index index = op.index();
        if (!has(Feature.PARTIAL_INDEXES) && option(index, "where").isPresent()) {
            throw refuse(op, "this database has no partial indexes. Leave the condition out.");
        } else if (!has(Feature.COVERING_INDEXES) && option(index, "include").isPresent()) {
            throw refuse(op, "indexes of this database can't include columns. Leave them out.");
        } else if (!has(Feature.INDEX_METHODS) && option(index, "using").isPresent()) {
            throw refuse(op, "indexes of this database have no methods. Leave USING out.");
        } else if (!has(Feature.EXPRESSION_INDEXES) && index.elements().stream().anyMatch(TableClauses::isExpression)) {
            throw refuse(
                    op, "indexes of this database are of columns only. Add a computed column, and" + " index that.");
        }
        return write(includeSql(index)).words(whereSql(index)).toString();
    }

    /** Whether an element of an index is more than a column; SQL text may be anything. */
    private static boolean isExpression(SqlExpression element) {
        if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
            return isExpression(unary.operand());
        }
        return !(element instanceof SqlExpression.ColumnRef || element instanceof SqlExpression.Text);
    }

    private Optional<Object> option(Index index, String option) {
        return index.options().get(dialect.name(), option);
    }

    /** {@code INCLUDE (a)}. */
    protected String includeSql(Index index) {
        List<String> columns = index.options().texts(dialect.name(), "include");
        return columns.isEmpty()
                ? ""
                : write("INCLUDE")
                        .names(columns.stream().map(Name::of).toList())
                        .toString();
    }

    /** {@code WHERE …}. */
    protected String whereSql(Index index) {
        return index.options()
                .expression(dialect.name(), "where")
                .map(condition -> "WHERE " + expressions.write(condition))
                .orElse("");
    }

    /** One statement. */
    protected static List<Sql> only(String sql, Operation source) {
        return List.of(new Sql(sql, source));
    }
}
