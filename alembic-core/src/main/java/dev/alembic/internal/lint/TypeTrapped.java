package dev.alembic.internal.lint;

/** A column has a type that rarely is what is wanted. */
public final class TypeTrapped extends TrapRule {

    /** Found by the service loader. */
    public TypeTrapped() {
        super(false);
    }

    @Override
    public String code() {
        return "type-trap";
    }

    @Override
    public String about() {
        return "A column has a type that rarely is what is wanted: json, char(n), timestamp without time zone.";
    }
}
