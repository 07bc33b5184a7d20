package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A column of a table. Written as {@code column("title", string(200)).notNull()}; every method
 * returns a new column.
 *
 * @param name of the column
 * @param type of its values
 * @param nullability whether NULL is allowed; absent: not said, see {@link #isNullable()}
 * @param isPrimaryKey whether it belongs to the primary key
 * @param isUnique whether a UNIQUE constraint on it comes with it
 * @param isIndexed whether an index on it comes with it; with {@code isUnique} one unique index
 * @param autoincrement whether it generates its values
 * @param serverDefault default, computed expression or identity
 * @param comment the database keeps with it
 * @param references foreign keys of this one column
 * @param checks CHECK constraints written with the column
 * @param isSystem whether it exists without being declared
 * @param options of dialects
 */
public record Column(
        Name name,
        SqlType type,
        Optional<Boolean> nullability,
        boolean isPrimaryKey,
        boolean isUnique,
        boolean isIndexed,
        Autoincrement autoincrement,
        Optional<ServerDefault> serverDefault,
        Optional<String> comment,
        List<ForeignKeyConstraint> references,
        List<CheckConstraint> checks,
        boolean isSystem,
        Options options)
        implements TableItem {

    /** Copies the lists. */
    public Column {
        references = List.copyOf(references);
        checks = List.copyOf(checks);
    }

    /** A column that has a name and a type. */
    public static Column of(Name name, SqlType type) {
        return new ColumnDraft(name, type).build();
    }

    /** Whether NULL is allowed: as said, else not in primary key and identity columns. */
    public boolean isNullable() {
        return nullability.orElse(!isPrimaryKey && !(serverDefault.orElse(null) instanceof Identity));
    }

    /** How the value is computed, if it is. */
    public Optional<Computed> asComputed() {
        return serverDefault.filter(Computed.class::isInstance).map(Computed.class::cast);
    }

    /** How the column counts, if it is an identity column. */
    public Optional<Identity> asIdentity() {
        return serverDefault.filter(Identity.class::isInstance).map(Identity.class::cast);
    }

    /** Makes it the primary key, or a part of it. */
    public Column primaryKey() {
        return with(d -> d.isPrimaryKey = true);
    }

    /** Takes it out of the primary key; whether NULL is allowed is what it says itself. */
    public Column outsidePrimaryKey() {
        return with(d -> d.isPrimaryKey = false);
    }

    /** Forbids NULL. */
    public Column notNull() {
        return with(d -> d.nullability = Optional.of(false));
    }

    /** Allows NULL. */
    public Column nullable() {
        return with(d -> d.nullability = Optional.of(true));
    }

    /** Brings a UNIQUE constraint on this column. */
    public Column unique() {
        return with(d -> d.isUnique = true);
    }

    /** Brings an index on this column; with {@link #unique()} a unique one. */
    public Column index() {
        return with(d -> d.isIndexed = true);
    }

    /** Says whether the column generates its values. */
    public Column autoincrement(boolean generates) {
        return autoincrement(generates ? Autoincrement.ON : Autoincrement.OFF);
    }

    /** The same column, which generates its values or not. */
    public Column autoincrement(Autoincrement newAutoincrement) {
        return with(d -> d.autoincrement = newAutoincrement);
    }

    /** Gives a default, written as a quoted literal: {@code serverDefault("false")}. */
    public Column serverDefault(String literal) {
        return serverDefault(ServerDefault.literal(literal));
    }

    /** Gives a default, true or false as the database writes it. */
    public Column serverDefault(boolean value) {
        return serverDefault(SqlExpression.constant(value));
    }

    /** Gives a default, written as SQL: {@code serverDefault(now())}. */
    public Column serverDefault(SqlExpression expression) {
        return serverDefault(ServerDefault.expression(expression));
    }

    /** Gives a default. */
    public Column serverDefault(ServerDefault value) {
        return with(d -> d.serverDefault = Optional.of(value));
    }

    /** Gives or takes the default. */
    public Column serverDefault(Optional<ServerDefault> value) {
        return with(d -> d.serverDefault = value);
    }

    /** Takes the default away. */
    public Column withoutServerDefault() {
        return serverDefault(Optional.empty());
    }

    /** Computes the value from other columns; the database decides whether it is stored. */
    public Column computed(String expression) {
        return serverDefault(new Computed(SqlExpression.text(expression), Optional.empty()));
    }

    /** Computes the value from other columns, and stores it or not. */
    public Column computed(String expression, boolean stored) {
        return serverDefault(new Computed(SqlExpression.text(expression), Optional.of(stored)));
    }

    /** Counts: {@code GENERATED BY DEFAULT AS IDENTITY}. */
    public Column identity() {
        return serverDefault(Identity.BY_DEFAULT);
    }

    /** Counts in a way of its own: {@code identity(i -> i.generatedAlways())}. */
    public Column identity(UnaryOperator<Identity> change) {
        return serverDefault(change.apply(Identity.BY_DEFAULT));
    }

    /** Gives a comment. */
    public Column comment(String text) {
        return with(d -> d.comment = Optional.of(text));
    }

    /** Takes the comment away. */
    public Column withoutComment() {
        return with(d -> d.comment = Optional.empty());
    }

    /** Points at a column: {@code table.column} or {@code schema.table.column}. */
    public Column references(String target) {
        return references(
                new ForeignKeyConstraint(Optional.empty(), List.of(name), Reference.of(target), ConstraintTraits.NONE));
    }

    /** Points at a column: {@code references("users.id", fk -> fk.onDelete("CASCADE"))}. */
    public Column references(String target, UnaryOperator<ForeignKeyConstraint> change) {
        return references(target).changeLastReference(change);
    }

    /** Adds a foreign key of this one column. */
    public Column references(ForeignKeyConstraint foreignKey) {
        return with(d -> d.references().add(foreignKey));
    }

    /** The same column with these foreign keys and no others. */
    public Column references(List<ForeignKeyConstraint> foreignKeys) {
        return with(d -> {
            d.references().clear();
            d.references().addAll(foreignKeys);
        });
    }

    /** Says what happens when the row pointed at is deleted; follows {@code references}. */
    public Column onDelete(String action) {
        return changeLastReference(fk -> fk.onDelete(action));
    }

    /** Says what happens when the key pointed at changes; follows {@code references}. */
    public Column onUpdate(String action) {
        return changeLastReference(fk -> fk.onUpdate(action));
    }

    private Column changeLastReference(UnaryOperator<ForeignKeyConstraint> change) {
        if (references.isEmpty()) {
            throw new IllegalStateException(
                    "Column \"%s\" points at nothing yet. Call references(\"table.column\") first.".formatted(name));
        }
        int last = references.size() - 1;
        return with(d -> d.references().set(last, change.apply(references.get(last))));
    }

    /** Demands a condition, written with the column. */
    public Column check(String condition) {
        return check(new CheckConstraint(Optional.empty(), SqlExpression.text(condition), ConstraintTraits.NONE));
    }

    /** Demands a condition, written with the column. */
    public Column check(CheckConstraint check) {
        return with(d -> d.checks().add(check));
    }

    /** The same column with these CHECK constraints written beside it, and no others. */
    public Column checks(List<CheckConstraint> newChecks) {
        return with(d -> d.checks = newChecks);
    }

    /** Orders the texts of this column so; refused where the type is not a text. */
    public Column collate(String collation) {
        if (type instanceof StringType string) {
            return type(string.collate(collation));
        } else if (type instanceof TextType text) {
            return type(text.collate(collation));
        } else if (type instanceof LiteralType literal) {
            return type(literal.collate(collation));
        } else if (type instanceof DialectType own) {
            Optional<SqlType> collated = own.collated(collation);
            if (collated.isPresent()) {
                return type(collated.get());
            }
        }
        throw new IllegalStateException(
                "Column \"%s\" is not a text and can't have collation \"%s\".".formatted(name, collation));
    }

    /** The same column under another name; its foreign keys follow. */
    public Column named(Name newName) {
        return with(d -> {
            d.name = newName;
            d.references().replaceAll(fk -> fk.on(List.of(newName)));
        });
    }

    /** The same column with another type. */
    public Column type(SqlType newType) {
        return with(d -> d.type = newType);
    }

    /** Says whether NULL is allowed; absent: not said. */
    public Column nullability(Optional<Boolean> newNullability) {
        return with(d -> d.nullability = newNullability);
    }

    /** Exists without being declared, such as PostgreSQL's {@code xmin}. */
    public Column system() {
        return with(d -> d.isSystem = true);
    }

    /** Gives an option for a dialect. */
    public Column option(String key, Object value) {
        return with(d -> d.options = d.options.with(key, value));
    }

    /** The same column without the option of this key. */
    public Column withoutOption(String key) {
        return with(d -> d.options = d.options.without(key));
    }

    /** The same column without options. */
    public Column withoutOptions() {
        return with(d -> d.options = Options.NONE);
    }

    /** The same column without what comes with it: UNIQUE, index, foreign keys, checks. */
    public Column alone() {
        return isUnique || isIndexed || !references.isEmpty() || !checks.isEmpty()
                ? with(d -> {
                    d.isUnique = false;
                    d.isIndexed = false;
                    d.references().clear();
                    d.checks().clear();
                })
                : this;
    }

    private Column with(Consumer<ColumnDraft> change) {
        ColumnDraft draft = new ColumnDraft(this);
        change.accept(draft);
        return draft.build();
    }
}
