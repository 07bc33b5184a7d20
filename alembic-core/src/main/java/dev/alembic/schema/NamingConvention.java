package dev.alembic.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How constraints and indexes are named that have no name of their own, so that every database
 * calls them alike. Templates for {@code ix uq ck fk pk}, such as {@code
 * fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s}.
 *
 * <p>A template with {@code %(constraint_name)s} applies to given names as well, which it builds
 * on; one without applies only where there is no name. Tokens: {@code table_name}, {@code
 * referred_table_name}, {@code constraint_name}, {@code column_0_name} (also {@code _1_}, …),
 * {@code column_0N_name} (all columns joined), {@code column_0_N_name} (joined by underscores), the
 * same with {@code referred_column_} in front, with {@code _label} (table and column) and with
 * {@code _key} at the end.
 *
 * @param templates key to template
 */
public record NamingConvention(Map<String, String> templates) {

    /** Names indexes {@code ix_<table>_<column>}, and leaves everything else to the database. */
    public static final NamingConvention DEFAULT = new NamingConvention(Map.of("ix", "ix_%(column_0_label)s"));

    /** Names nothing. */
    public static final NamingConvention NONE = new NamingConvention(Map.of());

    /** Copies the map. */
    public NamingConvention {
        templates = Map.copyOf(templates);
    }

    /** These templates and one more: {@code with("uq", "uq_%(table_name)s_%(column_0_name)s")}. */
    public NamingConvention with(String key, String template) {
        Map<String, String> more = new LinkedHashMap<>(templates);
        more.put(key, template);
        return new NamingConvention(more);
    }

    /**
     * The name of a constraint of this table, after the convention; absent: the database names it.
     *
     * @throws dev.alembic.error.AlembicException if the template builds on a name and there is
     *     none, or has an unknown token
     */
    public Optional<Name> name(Constraint constraint, TableName table) {
        return name(
                constraint.kind().conventionKey(),
                constraint.name(),
                new NamingTokens(table, constraint.name(), columns(constraint), reference(constraint)));
    }

    private static List<Name> columns(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return check.condition().asColumn().map(List::of).orElse(List.of());
        }
        return constraint.columns();
    }

    private static Optional<Reference> reference(Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint fk ? Optional.of(fk.reference()) : Optional.empty();
    }

    /**
     * The name of an index of this table, after the convention; absent: it can't be created.
     *
     * @throws dev.alembic.error.AlembicException as {@link #name(Constraint, TableName)} does
     */
    public Optional<Name> name(Index index, TableName table) {
        return name("ix", index.name(), new NamingTokens(table, index.name(), index.columns(), Optional.empty()));
    }

    /** The name of a constraint of this kind that is only known by its name. */
    public Optional<Name> name(ConstraintKind kind, Name given, TableName table) {
        return name(
                kind.conventionKey(),
                Optional.of(given),
                new NamingTokens(table, Optional.of(given), List.of(), Optional.empty()));
    }

    private Optional<Name> name(String key, Optional<Name> given, NamingTokens tokens) {
        String template = templates.get(key);
        if (template == null
                || given.map(Name::isFinal).orElse(false)
                || (given.isPresent() && !template.contains("%(constraint_name)s"))) {
            return given;
        }
        return Optional.of(new Name(tokens.fill(template), Name.Quoting.AS_NEEDED, Name.Origin.GENERATED));
    }
}
