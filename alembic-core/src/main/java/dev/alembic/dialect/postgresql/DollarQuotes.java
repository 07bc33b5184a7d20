package dev.alembic.dialect.postgresql;

/** Statements that take more than one step, as an anonymous block (manual, DO). */
final class DollarQuotes {

    private DollarQuotes() {}

    /** {@code DO $$ … $$}, with quotes that don't occur in the body. */
    static String block(String body) {
        String tag = "$$";
        while (body.contains(tag)) {
            tag = "$x" + tag.substring(1);
        }
        return "DO %1$s %2$s %1$s".formatted(tag, body);
    }
}
