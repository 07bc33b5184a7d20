package dev.alembic.dialect;

import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells whether what a database says about a schema means what the model says. */
public interface Comparison {

    /** Names that a database without a way of its own of naming constraints is given. */
    NamingConvention STANDARD_NAMES = NamingConvention.DEFAULT
            .with("pk", "pk_%(table_name)s")
            .with("uq", "uq_%(table_name)s_%(column_0_N_name)s")
            .with("fk", "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s")
            .with("ck", "ck_%(table_name)s_%(column_0_N_name)s");

    /** Compares the types of two columns. */
    Verdict type(Column live, Column model);

    /** Compares the defaults of two columns, computed expressions and identities included. */
    Verdict serverDefault(Column live, Column model);

    /** Compares two expressions: of a CHECK, of an index, of a predicate. */
    Verdict expression(SqlExpression live, SqlExpression model);

    /** Whether NULLs come before everything else in ascending order. */
    default boolean areNullsSmall() {
        return true;
    }

    /**
     * The column as the database has it, with what its table says for it, such as a collation, if
     * the model says that of the column itself.
     */
    default Column completed(Column live, Table table, Column model) {
        return live;
    }

    /** A primary key with what its table says of it, which would be lost with the key. */
    default PrimaryKeyConstraint completed(PrimaryKeyConstraint key, Table table) {
        return key;
    }

    /** The column that a model's column comes out as, where a type is short for more. */
    default Column meant(Column column) {
        return column;
    }

    /**
     * The column of the database when it, or its table, has got another name, with a word on what is
     * still called after the old one.
     *
     * @param table what its table was called
     * @param name what the column was called
     */
    default Column renamed(Column column, TableName table, Name name) {
        return column;
    }

    /** Why an index of the database does nothing, or not what it says; absent: it is in force. */
    default Optional<String> whyNotInForce(Index index) {
        return Optional.empty();
    }

    /** Why a constraint doesn't keep rows out that break it; absent: it is in force. */
    default Optional<String> whyNotInForce(Constraint constraint) {
        return Optional.empty();
    }

    /** Whether rows that break this constraint of the database may be in the table. */
    default boolean isUnchecked(Constraint constraint) {
        return false;
    }

    /** Whether the database made up the name of this index, so that it says nothing. */
    default boolean isGeneratedName(Index index) {
        return index.name().isEmpty();
    }

    /** Whether the database made up the name of this constraint, so that it says nothing. */
    default boolean isGeneratedName(Constraint constraint) {
        return constraint.name().isEmpty();
    }

    /** Whether a UNIQUE constraint is nothing but a unique index to the database. */
    default boolean areUniqueConstraintsIndexes() {
        return false;
    }

    /**
     * Whether a column that a foreign key is about keeps its type while the foreign key is there.
     */
    default boolean doForeignKeysHoldTypes() {
        return false;
    }

    /**
     * The column that the database takes for the one that changes, so that it finds foreign keys in
     * the way which have nothing to do with the change.
     *
     * @param columns of the table, in their order
     */
    default Optional<Name> takenFor(List<Column> columns, Name changed) {
        return Optional.empty();
    }

    /** Whether a computed column can become an ordinary one that keeps the values. */
    default boolean isExpressionDropped(Column computed) {
        return true;
    }

    /** Whether a column keeps its type while another one is computed from it. */
    default boolean doComputedColumnsHoldTypes() {
        return false;
    }

    /**
     * Whether the values of a column become others when it gets this other type, so that
     * conditions, foreign keys and a default which speak of the old ones stand in the way.
     */
    default boolean isConverted(Column before, Column after) {
        return !conversion(before, after).isEmpty();
    }

    /**
     * The index that the database makes for a foreign key if it has none that serves, and leaves
     * when the key is dropped.
     */
    default Optional<Index> indexMadeFor(ForeignKeyConstraint key) {
        return Optional.empty();
    }

    /**
     * What names constraints that nobody named: as the database would, or else alike everywhere.
     */
    default NamingConvention names() {
        return STANDARD_NAMES;
    }

    /**
     * A constraint of the database as it is called once its table is: the same, unless the database
     * gives names that begin with the table's along with the table.
     */
    default Constraint afterRename(Constraint constraint, TableName from, TableName to) {
        return constraint;
    }

    /** Whether a prefix of this length in an index is as long as the database can hold one. */
    default boolean isLongestPrefix(int length) {
        return false;
    }

    /** Whether an operator class of an index is the one that a type has by itself. */
    default boolean isUsualOperatorClass(String name) {
        return false;
    }

    /** An action of a foreign key; absent if it is what happens if nothing is said. */
    default Optional<String> action(Optional<String> action) {
        return action.map(word -> word.toUpperCase(Locale.ROOT)).filter(word -> !word.equals("NO ACTION"));
    }

    /** Whether a column can give numbers only where it belongs to the primary key. */
    default boolean isCounterKey() {
        return true;
    }

    /** Whether a column of this type can give numbers. */
    default boolean canCount(SqlType type) {
        return true;
    }

    /** Whether AUTO_INCREMENT is something that a column is given and relieved of. */
    default boolean isAutoincrementAlterable() {
        return false;
    }

    /** Whether every value stays as it is when a column gets another type; if in doubt, no. */
    default boolean isLossless(SqlType from, SqlType to) {
        return false;
    }

    /** What an ALTER of a column's type has to say so that its values are converted. */
    default Options conversion(Column live, Column model) {
        return Options.NONE;
    }

    /** The enumeration behind a column's type, where it is a type of its own that has a name. */
    default Optional<EnumType> enumeration(SqlType type) {
        return Optional.empty();
    }

    /** The type, its enumeration taken as there already: a table doesn't create it. */
    default SqlType withExistingEnumeration(SqlType type) {
        return type;
    }

    /** The type, or the items of the array, with this enumeration in the place of the one of the same name. */
    default SqlType withEnumeration(SqlType type, EnumType enumeration) {
        return enumeration;
    }

    /** Whether the one enumeration becomes the other of the same name by values that are added. */
    default boolean canAddValues(EnumType from, EnumType to) {
        return false;
    }

    /** Adds to an enumeration the values that another one of the same name has more. */
    default List<Operation> addValues(EnumType from, EnumType to) {
        return List.of();
    }

    /** Puts another enumeration in the place of the one of the same name, which columns still use. */
    default List<Operation> replaceEnumeration(EnumType to) {
        return List.of();
    }

    /** Drops the enumeration that was replaced and that no column uses any more. */
    default List<Operation> dropReplaced(EnumType to) {
        return List.of();
    }

    /** Creates an enumeration that is a type of its own. */
    default List<Operation> createEnumeration(EnumType type) {
        return List.of();
    }

    /** Drops an enumeration that is a type of its own, if it is still there. */
    default List<Operation> dropEnumeration(EnumType type) {
        return List.of();
    }

    /** Creates a schema. */
    default List<Operation> createSchema(Name name) {
        return List.of();
    }

    /** Drops a schema if nothing is in it, and fails otherwise; nothing where there is no such way. */
    default List<Operation> dropSchema(Name name) {
        return List.of();
    }

    /** Drops an enumeration that is a type of its own, if it is there, nothing uses it and it is ours. */
    default List<ExecuteSql> dropAbandoned(EnumType type) {
        return List.of();
    }

    /**
     * Makes a sequence count as another one does; nothing if it does already. What the wanted one
     * doesn't say may be anything.
     */
    default List<Operation> changeSequence(Sequence from, Sequence to) {
        return List.of();
    }

    /** Gives a sequence another name and lets it count on; nothing if there is no way. */
    default List<Operation> renameSequence(Sequence from, TableName to) {
        return List.of();
    }
}
