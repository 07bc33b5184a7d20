package dev.alembic.hibernate;

import org.hibernate.boot.Metadata;

/**
 * Entities as Hibernate has mapped them, with what a session factory adds when it starts.
 *
 * @param metadata of all entities
 * @param order of columns, as it was before that
 */
record Mapping(Metadata metadata, DeclaredOrder order) {

    /** What no session factory has seen gets here what it would add. */
    static Mapping started(Metadata metadata) {
        DeclaredOrder order = DeclaredOrder.of(metadata);
        FactoryStart.applyTo(metadata);
        return new Mapping(metadata, order);
    }
}
