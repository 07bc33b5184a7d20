package dev.alembic.spring.boot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Marks the data source that Alembic migrates through, where it isn't the only or the primary one:
 *
 * <pre>{@code
 * @Bean
 * @AlembicDataSource
 * DataSource owner() { … }
 * }</pre>
 */
@Qualifier
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AlembicDataSource {}
