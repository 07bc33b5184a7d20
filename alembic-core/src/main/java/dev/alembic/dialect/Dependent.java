package dev.alembic.dialect;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Something that no model speaks of, and that depends on a table or on a part of it.
 *
 * @param table it depends on, as the database spells it
 * @param part the column or index of the table, if it depends on that one
 * @param what it is, as it stands in a sentence: {@code trigger 'audit'}
 * @param fate what becomes of it
 * @param create the statements that make it again once the table is there; none if nobody knows them, or
 *     if it is among the {@link Definition definitions}
 */
public record Dependent(TableName table, Optional<Name> part, String what, Fate fate, List<String> create) {

    /** What becomes of something when what it depends on is dropped. */
    public enum Fate {
        /** It goes along without a word. */
        GOES_ALONG,
        /** It is in the way: the database refuses, and no other type is given to its column. */
        IN_THE_WAY,
        /** It is in the way of a drop, and follows every other change. */
        HOLDS,
        /** It stays, and doesn't work any more. */
        BREAKS
    }

    /** Copies the list. */
    public Dependent {
        create = List.copyOf(create);
    }

    /** Of which nobody knows here how it is made. */
    public Dependent(TableName table, Optional<Name> part, String what, Fate fate) {
        this(table, part, what, fate, List.of());
    }

    /** Whether this one is what a definition speaks of, which says of a trigger whose it is. */
    public boolean isOf(Definition definition) {
        return definition.what().equals(what)
                || definition.what().equals(what + " on '" + table.text() + "'")
                || (definition.what().startsWith("the rights of ") && what.startsWith(definition.what() + " on "));
    }
}
