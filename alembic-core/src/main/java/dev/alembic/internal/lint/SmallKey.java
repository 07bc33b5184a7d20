package dev.alembic.internal.lint;

/** A key has room for 2,147,483,647 rows. */
public final class SmallKey extends TrapRule {

    /** Found by the service loader. */
    public SmallKey() {
        super(true);
    }

    @Override
    public String code() {
        return "small-key";
    }

    @Override
    public String about() {
        return "A key of 32 bits runs out of numbers, and a larger type rewrites the table then.";
    }
}
