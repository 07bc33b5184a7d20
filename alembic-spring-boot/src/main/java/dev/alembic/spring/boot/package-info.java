/**
 * Alembic in Spring Boot: migrates the database of an application when it starts, before anything
 * uses it. One jar for Spring Boot 3.5 to 4.1: names that moved between them are only written as text.
 */
@NullMarked
package dev.alembic.spring.boot;

import org.jspecify.annotations.NullMarked;
