package dev.alembic.schema;

/** A universally unique identifier. */
public record UuidType() implements SqlType {}
