package dev.alembic.schema;

/** Whole numbers of 64 bits. */
public record BigIntegerType() implements SqlType {

    @Override
    public boolean isInteger() {
        return true;
    }
}
