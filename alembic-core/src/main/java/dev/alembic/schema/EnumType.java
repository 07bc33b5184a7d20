package dev.alembic.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of several texts.
 *
 * @param values in their order
 * @param name of the type where types have names (PostgreSQL), and of the CHECK constraint
 * @param schema of the type where types have names
 * @param isNative whether the database's own enumeration is used where there is one
 * @param hasConstraint whether a CHECK constraint is made where the database has no enumeration
 * @param length of the text column elsewhere; absent: that of the longest value
 * @param isCreated whether PostgreSQL's type is created along with a table
 */
public record EnumType(
        List<String> values,
        Optional<Name> name,
        Optional<Name> schema,
        boolean isNative,
        boolean hasConstraint,
        Optional<Integer> length,
        boolean isCreated)
        implements SqlType, CheckedType {

    /** Copies the values. */
    public EnumType {
        values = List.copyOf(values);
    }

    /** Names the type. */
    public EnumType named(String newName) {
        return named(Name.of(newName));
    }

    /** Names the type. */
    public EnumType named(Name newName) {
        return new EnumType(values, Optional.of(newName), schema, isNative, hasConstraint, length, isCreated);
    }

    /** Puts the type into a schema. */
    public EnumType in(String newSchema) {
        return new EnumType(values, name, Optional.of(Name.of(newSchema)), isNative, hasConstraint, length, isCreated);
    }

    /** Uses a text column even where the database has enumerations. */
    public EnumType asText() {
        return new EnumType(values, name, schema, false, hasConstraint, length, isCreated);
    }

    /** Adds a CHECK constraint where a text column is used. */
    public EnumType withConstraint() {
        return new EnumType(values, name, schema, isNative, true, length, isCreated);
    }

    /** Makes the text column this long. */
    public EnumType length(int newLength) {
        return new EnumType(values, name, schema, isNative, hasConstraint, Optional.of(newLength), isCreated);
    }

    /** Takes the type as there already: it isn't created along with a table. */
    public EnumType existing() {
        return new EnumType(values, name, schema, isNative, hasConstraint, length, false);
    }

    /** How long a text column has to be. */
    public int textLength() {
        return length.orElseGet(() -> values.stream()
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(0));
    }

    @Override
    public SqlExpression condition(Name column) {
        List<SqlExpression> options = values.stream()
                .<SqlExpression>map(v -> new SqlExpression.Literal(v, true))
                .toList();
        return new SqlExpression.In(SqlExpression.column(column), options);
    }
}
