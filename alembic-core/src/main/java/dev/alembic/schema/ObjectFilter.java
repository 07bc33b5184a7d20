package dev.alembic.schema;

import java.util.List;

/** Decides what takes part in reflection and comparison. */
public interface ObjectFilter {

    /** Everything takes part. */
    ObjectFilter ALL = new ObjectFilter() {};

    /**
     * Only the tables and sequences of these models. What else is in the database is somebody
     * else's, so that a table which leaves the model stays in the database.
     */
    static ObjectFilter tablesOf(MetaData... models) {
        return new ModelFilter(List.of(models));
    }

    /** Whether something found in a database is looked at. Asked before anything is read of it. */
    default boolean includesName(ObjectName name) {
        return true;
    }

    /** Whether an object of the database or of the model is compared. */
    default boolean includesObject(SchemaObject object) {
        return true;
    }

    /** What both filters let through. */
    default ObjectFilter and(ObjectFilter other) {
        ObjectFilter first = this;
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                return first.includesName(name) && other.includesName(name);
            }

            @Override
            public boolean includesObject(SchemaObject object) {
                return first.includesObject(object) && other.includesObject(object);
            }
        };
    }
}
