package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.Operation;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How constraints are written, added and dropped. */
public class ConstraintWriter extends DdlWriter {

    /** Writes for this compiler. */
    public ConstraintWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The statements that add a constraint. */
    public List<Sql> create(CreateConstraint op) {
        return add(op.table(), op.constraint(), op);
    }

    /** Adds a constraint to a table that is there. */
    public List<Sql> add(TableName table, Constraint constraint, Operation op) {
        return addSql(table, constraint, op);
    }

    /** {@code ALTER TABLE t ADD CONSTRAINT …}. */
    public final List<Sql> addSql(TableName table, Constraint constraint, Operation op) {
        return alter(table, write("ADD").words(sql(constraint, table)).words(addedSuffix(constraint)), op);
    }

    /** What follows a constraint that is added: {@code NOT VALID}. */
    protected String addedSuffix(Constraint constraint) {
        return "";
    }

    /** The statements that drop a constraint. */
    public List<Sql> drop(DropConstraint op) {
        return dropSql(op, op);
    }

    /** {@code ALTER TABLE t DROP CONSTRAINT x}. */
    public List<Sql> dropSql(DropConstraint op, Operation source) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_CONSTRAINTS, op);
        SqlWriter action =
                write("DROP CONSTRAINT").when(op.ifExists(), "IF EXISTS").name(droppedName(op));
        return alter(op.table(), action, source);
    }

    /** The name of the constraint to be dropped, after the naming convention. */
    protected final Name droppedName(DropConstraint op) {
        Optional<Name> given = op.name()
                .flatMap(name -> op.kind()
                        .flatMap(k -> settings.naming().name(k, name, op.table()))
                        .or(op::name));
        return given.or(() -> op.was().flatMap(c -> settings.naming().name(c, op.table())))
                .orElseThrow(() -> new AlembicException(
                        "A constraint of table \"%s\" has no name, so it can't be dropped.".formatted(op.table())));
    }

    /** The statements that check the rows there are. */
    public List<Sql> validate(ValidateConstraint op) {
        throw refuse(op, "this database checks constraints when they are added. Leave it out.");
    }

    /** Whether the constraint is added after the table, because tables point at each other. */
    public final boolean isUseAlter(Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint fk
                && fk.reference().useAlter()
                && has(Feature.ALTER_CONSTRAINTS);
    }

    /** What a column brings along: UNIQUE, foreign keys, the CHECK of its type. */
    public final List<Constraint> of(Column column) {
        List<Constraint> constraints = new ArrayList<>(Table.constraintsOf(column));
        typeCheck(column).ifPresent(constraints::add);
        return constraints;
    }

    /** The CHECK that comes with the type of a column, where the database needs one. */
    public final Optional<CheckConstraint> typeCheck(Column column) {
        SqlType type = column.type().on(dialect.name());
        return type instanceof CheckedType checked && !isNative(checked)
                ? checked.constraint(column.name())
                : Optional.empty();
    }

    private boolean isNative(CheckedType type) {
        return type instanceof BooleanType
                ? has(Feature.NATIVE_BOOLEAN)
                : ((EnumType) type).isNative() && has(Feature.NATIVE_ENUM);
    }

    /** {@code CONSTRAINT name …}. */
    public String sql(Constraint constraint, TableName table) {
        return write(nameSql(constraint, table)).words(body(constraint, table)).toString();
    }

    /** {@code CONSTRAINT name}, after the naming convention; empty if it has none. */
    public final String nameSql(Constraint constraint, TableName table) {
        return settings.naming()
                .name(constraint, table)
                .map(n -> "CONSTRAINT " + quote(n))
                .orElse("");
    }

    private String body(Constraint constraint, TableName table) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            return primaryKeySql(key);
        } else if (constraint instanceof UniqueConstraint unique) {
            return uniqueSql(unique);
        } else if (constraint instanceof CheckConstraint check) {
            return checkSql(check);
        } else if (constraint instanceof ForeignKeyConstraint foreignKey) {
            return foreignKeySql(foreignKey, table);
        }
        return excludeSql((ExcludeConstraint) constraint);
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
    public final String referencesSql(ForeignKeyConstraint foreignKey) {
        Reference reference = foreignKey.reference();
        return write("REFERENCES")
                .words(referredSql(foreignKey))
                .words(matchSql(reference))
                .words(UserKeywords.onDelete(reference))
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
        return UserKeywords.match(reference);
    }

    /** {@code ON UPDATE CASCADE}. */
    protected Optional<String> onUpdateSql(Reference reference) {
        return UserKeywords.onUpdate(reference);
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
                .words(UserKeywords.initially(constraint))
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
}
