package dev.alembic.schema;

/** Whole numbers of 16 bits. */
public record SmallIntegerType() implements SqlType {

    @Override
    public boolean isInteger() {
        return true;
    }
}
