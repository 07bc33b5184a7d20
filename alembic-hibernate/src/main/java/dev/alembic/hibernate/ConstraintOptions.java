package dev.alembic.hibernate;

import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.UniqueConstraint;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQL of an annotation says of a constraint beside its columns.
 *
 * @param onDelete action
 * @param onUpdate action
 * @param isDeferrable whether it may wait for the end of the transaction
 * @param initially {@code DEFERRED} or {@code IMMEDIATE}
 * @param areNullsEqual whether NULLs are not distinct
 */
record ConstraintOptions(
        Optional<String> onDelete,
        Optional<String> onUpdate,
        boolean isDeferrable,
        Optional<String> initially,
        boolean areNullsEqual) {

    private static final String ACTION = "(CASCADE|SET NULL|SET DEFAULT|RESTRICT|NO ACTION)";
    private static final Pattern ON_DELETE = Pattern.compile("ON DELETE " + ACTION);
    private static final Pattern ON_UPDATE = Pattern.compile("ON UPDATE " + ACTION);
    private static final Pattern INITIALLY = Pattern.compile("INITIALLY (DEFERRED|IMMEDIATE)");
    private static final Pattern DEFERRABLE = Pattern.compile("(?<!NOT )DEFERRABLE");

    static ConstraintOptions of(String sql) {
        String words = sql.toUpperCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        return new ConstraintOptions(
                first(ON_DELETE, words),
                first(ON_UPDATE, words),
                DEFERRABLE.matcher(words).find(),
                first(INITIALLY, words),
                words.contains("NULLS NOT DISTINCT"));
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher match = pattern.matcher(words);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    ForeignKeyConstraint on(ForeignKeyConstraint key) {
        ForeignKeyConstraint more = onDelete.map(key::onDelete).orElse(key);
        more = onUpdate.map(more::onUpdate).orElse(more);
        more = isDeferrable ? more.deferrable() : more;
        return initially.map(more::initially).orElse(more);
    }

    UniqueConstraint on(UniqueConstraint key) {
        UniqueConstraint more = isDeferrable ? key.deferrable() : key;
        more = initially.map(more::initially).orElse(more);
        return areNullsEqual ? more.nullsNotDistinct() : more;
    }
}
