package dev.alembic.hibernate;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * What a session factory does to a mapping while it starts, as far as the schema shows it: an
 * application exports its schema only afterwards (org.hibernate.internal.SessionFactoryImpl).
 */
final class FactoryStart {

    private FactoryStart() {}

    /** Brings constraints of validation, the order of keys and what generators say of columns. */
    static void applyTo(Metadata metadata) {
        ValidationConstraints.applyTo(metadata);
        ((MetadataImplementor) metadata).orderColumns(true);
        ValueGenerators.applyTo(metadata);
    }
}
