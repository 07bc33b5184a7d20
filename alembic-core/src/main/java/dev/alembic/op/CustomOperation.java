package dev.alembic.op;

import java.util.List;

/**
 * An operation of your own: implement this with a record, and hand it to {@link Operations#invoke}.
 */
public non-sealed interface CustomOperation extends Operation {

    /**
     * What it means, in operations that are known already (mostly {@link ExecuteSql}).
     *
     * @param dialect name of the dialect, such as {@code postgresql}
     */
    List<Operation> expand(String dialect);

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.custom(this);
    }

    @Override
    default String describe() {
        return toString();
    }
}
