package dev.alembic.schema;

import java.util.Optional;

/**
 * Text of any length.
 *
 * @param length a hint, which MySQL writes
 * @param collation the order of the texts
 * @param isUnicode whether the database's type for Unicode text is wanted where it has one of its
 *     own (NCLOB on Oracle)
 */
public record TextType(Optional<Integer> length, Optional<String> collation, boolean isUnicode) implements SqlType {

    /** The same text in this order. */
    public TextType collate(String newCollation) {
        return new TextType(length, Optional.of(newCollation), isUnicode);
    }
}
