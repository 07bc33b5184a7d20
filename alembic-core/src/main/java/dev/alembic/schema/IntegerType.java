package dev.alembic.schema;

/** Whole numbers of 32 bits. */
public record IntegerType() implements SqlType {

    @Override
    public boolean isInteger() {
        return true;
    }
}
