package dev.alembic.schema;

import java.util.Optional;

/**
 * Text of limited length.
 *
 * @param length number of characters; absent: as the database likes; MySQL demands one
 * @param collation the order of the texts
 * @param isUnicode whether the database's type for Unicode text is wanted where it has one of its
 *     own (NVARCHAR on SQL Server)
 */
public record StringType(Optional<Integer> length, Optional<String> collation, boolean isUnicode) implements SqlType {

    /** The same text in this order. */
    public StringType collate(String newCollation) {
        return new StringType(length, Optional.of(newCollation), isUnicode);
    }
}
