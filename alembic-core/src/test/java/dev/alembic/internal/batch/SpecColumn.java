package dev.alembic.internal.batch;

/**
 * A column of a table that a test makes up.
 *
 * @param id stays the same when the name changes
 * @param type as declared
 * @param conflict of NOT NULL: {@code ON CONFLICT FAIL}, or empty
 * @param fallback SQL behind DEFAULT, or empty
 * @param generated expression with columns as {@code {id}}, or empty
 * @param note comment in front of the definition, {@code /* so *}{@code /} or {@code -- so}, or
 *     empty
 * @param hasNulls whether there are rows without a value
 * @param isDistinct whether no value occurs twice
 */
record SpecColumn(
        int id,
        String name,
        String type,
        boolean isNotNull,
        String conflict,
        String fallback,
        String collation,
        String generated,
        boolean isStored,
        String note,
        boolean hasNulls,
        boolean isDistinct) {

    /** The ids of columns that weren't there from the beginning are not below. */
    static final int FIRST_ADDED = 100;

    static SpecColumn of(int id, String name, String type) {
        return new SpecColumn(id, name, type, false, "", "", "", "", false, "", true, false);
    }

    SpecColumn named(String newName) {
        return new SpecColumn(
                id,
                newName,
                type,
                isNotNull,
                conflict,
                fallback,
                collation,
                generated,
                isStored,
                note,
                hasNulls,
                isDistinct);
    }

    SpecColumn typed(String newType, String newCollation) {
        return new SpecColumn(
                id,
                name,
                newType,
                isNotNull,
                conflict,
                fallback,
                newCollation,
                generated,
                isStored,
                note,
                hasNulls,
                isDistinct);
    }

    SpecColumn notNull(boolean value, String how) {
        return new SpecColumn(
                id, name, type, value, how, fallback, collation, generated, isStored, note, hasNulls, isDistinct);
    }

    SpecColumn fallback(String sql) {
        return new SpecColumn(
                id, name, type, isNotNull, conflict, sql, collation, generated, isStored, note, hasNulls, isDistinct);
    }

    SpecColumn collation(String newCollation) {
        return typed(type, newCollation);
    }

    SpecColumn generated(String expression, boolean stored) {
        return new SpecColumn(
                id,
                name,
                type,
                isNotNull,
                conflict,
                fallback,
                collation,
                expression,
                stored,
                note,
                hasNulls,
                isDistinct);
    }

    SpecColumn note(String text) {
        return new SpecColumn(
                id,
                name,
                type,
                isNotNull,
                conflict,
                fallback,
                collation,
                generated,
                isStored,
                text,
                hasNulls,
                isDistinct);
    }

    SpecColumn rows(boolean withNulls, boolean distinct) {
        return new SpecColumn(
                id, name, type, isNotNull, conflict, fallback, collation, generated, isStored, note, withNulls,
                distinct);
    }

    /** Whether a change added it; what is in its rows is not looked at then. */
    boolean isAdded() {
        return id >= FIRST_ADDED;
    }

    boolean isGenerated() {
        return !generated.isEmpty();
    }

    boolean isWhole() {
        return type.equals("INTEGER") || type.equals("INT") || type.equals("BIGINT");
    }

    boolean isText() {
        return type.equals("TEXT") || type.startsWith("VARCHAR");
    }

    /** The definition: the parts in an order that SQLite takes and ours doesn't write. */
    String definition(SpecTable table) {
        return (note.isEmpty() ? "" : note + "\n")
                + SpecTable.quoted(name)
                + (type.isEmpty() ? "" : " " + type)
                + (isNotNull ? " NOT NULL" + (conflict.isEmpty() ? "" : " ON CONFLICT " + conflict) : "")
                + (collation.isEmpty() ? "" : " COLLATE " + collation)
                + (fallback.isEmpty() ? "" : " DEFAULT " + fallback)
                + (isGenerated() ? " AS (" + table.fill(generated) + ")" + (isStored ? " STORED" : " VIRTUAL") : "");
    }
}
