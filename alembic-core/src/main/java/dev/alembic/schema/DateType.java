package dev.alembic.schema;

/** A day. */
public record DateType() implements SqlType {}
