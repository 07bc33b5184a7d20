package dev.alembic.schema;

/** A type that is not known, or of no interest. A column to be created can't have it. */
public record UnknownType() implements SqlType {}
