package dev.alembic.hibernate;

import org.hibernate.boot.model.relational.Database;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Value;
import org.hibernate.models.spi.MemberDetails;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the generator of a property's values is told when it is made.
 *
 * @param database that is mapped
 * @param entity that has the property
 * @param property that is generated
 */
record PropertyGeneration(Database database, PersistentClass entity, Property property)
        implements GeneratorCreationContext {

    @Override
    public Database getDatabase() {
        return database;
    }

    @Override
    public ServiceRegistry getServiceRegistry() {
        return database.getServiceRegistry();
    }

    @Override
    public @Nullable String getDefaultCatalog() {
        return setting("hibernate.default_catalog");
    }

    @Override
    public @Nullable String getDefaultSchema() {
        return setting("hibernate.default_schema");
    }

    private @Nullable String setting(String key) {
        Object value = getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings()
                .get(key);
        return value == null ? null : value.toString();
    }

    @Override
    public PersistentClass getPersistentClass() {
        return entity;
    }

    @Override
    public RootClass getRootClass() {
        return entity.getRootClass();
    }

    @Override
    public Property getProperty() {
        return property;
    }

    @Override
    public Value getValue() {
        return property.getValue();
    }

    @Override
    public Type getType() {
        return property.getType();
    }

    // Called by Hibernate 7.3 and later only.
    @Override
    public @Nullable MemberDetails getMemberDetails() {
        return property.getValue() instanceof SimpleValue value ? value.getMemberDetails() : null;
    }
}
