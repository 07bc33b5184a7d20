package dev.alembic.schema;

/** JSON. */
public record JsonType() implements SqlType {}
