package dev.alembic.spring.boot;

import dev.alembic.AlembicBuilder;

/** Changes what the application's Alembic is made of, after its settings; a bean, in any number. */
@FunctionalInterface
public interface AlembicCustomizer {

    /** Called once, before the object is built. */
    void customize(AlembicBuilder builder);
}
