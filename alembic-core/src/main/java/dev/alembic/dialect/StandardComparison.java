package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Identity;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.UnknownType;
import dev.alembic.schema.Verdict;
import dev.alembic.sql.ExpressionForm;
import dev.alembic.sql.TypeArgs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares by what would stand in the DDL. Types are equal if their names are (or are synonyms) and
 * their arguments, which go without saying where they are the usual ones; what only one side says of charset
 * and collation doesn't count.
 */
public class StandardComparison implements Comparison {

    private static final Set<Set<String>> SYNONYMS = Set.of(Set.of("numeric", "decimal"));
    private static final Set<String> TEXTS =
            Set.of("varchar", "character varying", "varchar2", "nvarchar", "national varchar");

    /** Types of which the parentheses hold all there is. */
    private static final Set<String> LISTS = Set.of("enum", "set");

    /** The dialect that both sides are written in. */
    protected final Dialect dialect;

    /** Large schemas have few types. */
    private final Map<TypePair, Verdict> verdicts = new ConcurrentHashMap<>();

    private record TypePair(SqlType live, SqlType model) {}

    /** Compares as the dialect writes. */
    public StandardComparison(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Names of types, in lower case, that mean the same. */
    protected Set<Set<String>> synonyms() {
        return SYNONYMS;
    }

    @Override
    public Verdict type(Column live, Column model) {
        SqlType from = live.type().on(dialect.name());
        SqlType to = model.type().on(dialect.name());
        if (from instanceof UnknownType || to instanceof UnknownType) {
            return Verdict.unknown("the type of column \"%s\" is not known".formatted(live.name()));
        }
        return from.equals(to) ? Verdict.same() : verdicts.computeIfAbsent(new TypePair(from, to), this::type);
    }

    private Verdict type(TypePair pair) {
        try {
            String live = dialect.types().toSql(pair.live);
            String model = dialect.types().toSql(pair.model);
            return live.equals(model) || isSame(read(live), read(model))
                    ? Verdict.same()
                    : Verdict.different("%s became %s".formatted(live, model));
        } catch (UnsupportedByDialectException e) {
            return Verdict.unknown(Objects.requireNonNullElse(e.getMessage(), "no such type"));
        }
    }

    private static TypeForm read(String sql) {
        return TypeForm.of(TypeArgs.parse(sql));
    }

    /** Whether two types mean the same. */
    protected boolean isSame(TypeForm live, TypeForm model) {
        boolean isNewlyLimited = live.values().isEmpty() && !model.values().isEmpty() && TEXTS.contains(model.name());
        return areSynonyms(live.name(), model.name())
                && !isNewlyLimited
                && areCompatible(live, model)
                && areCompatible(live.charset(), model.charset())
                && areCompatible(live.collation(), model.collation());
    }

    private boolean areCompatible(TypeForm live, TypeForm model) {
        Optional<List<String>> from = arguments(live);
        Optional<List<String>> to = arguments(model);
        boolean areKnown = from.isPresent() && to.isPresent();
        boolean areCounted = live.values().size() == model.values().size() || LISTS.contains(model.name());
        return areKnown ? from.equals(to) : !areCounted || live.values().equals(model.values());
    }

    /**
     * What stands in the parentheses of a type, or what the database takes if nothing does; absent
     * if that isn't known, so that only what both sides say counts.
     */
    protected Optional<List<String>> arguments(TypeForm type) {
        return Optional.empty();
    }

    private boolean areSynonyms(String one, String other) {
        return one.equals(other) || synonyms().stream().anyMatch(words -> words.containsAll(Set.of(one, other)));
    }

    private static boolean areCompatible(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.get().equalsIgnoreCase(other.get());
    }

    @Override
    public Verdict serverDefault(Column live, Column model) {
        if (live.asComputed().isPresent() || model.asComputed().isPresent()) {
            return computed(live.asComputed(), model.asComputed());
        }
        Optional<Identity> from = live.asIdentity();
        Optional<Identity> to = model.asIdentity();
        if (to.isPresent() && !dialect.features().contains(Feature.IDENTITY_COLUMNS)) {
            return plain(live, model.withoutServerDefault());
        } else if (from.isPresent() && to.isPresent()) {
            return new IdentityComparison(model.type().on(dialect.name())).compare(from.get(), to.get());
        } else if (from.isPresent() || to.isPresent()) {
            return Verdict.different(to.isPresent() ? "it becomes an identity" : "it is no identity any more");
        }
        return plain(live, model);
    }

    private Verdict computed(Optional<Computed> live, Optional<Computed> model) {
        if (live.isEmpty() || model.isEmpty()) {
            return Verdict.different(model.isPresent() ? "it becomes computed" : "it is not computed any more");
        }
        Optional<Boolean> isStored = model.get().stored();
        boolean isKept = isStored.isEmpty()
                || !isStorageChosen()
                || isStored.equals(live.get().stored());
        return isKept
                ? expression(live.get().expression(), model.get().expression())
                : Verdict.different(isStored.get() ? "it is stored" : "it is not stored");
    }

    /** Whether a model can say if a computed value is stored. */
    protected boolean isStorageChosen() {
        return true;
    }

    private Verdict plain(Column live, Column model) {
        Optional<String> from = live.serverDefault().map(this::sql);
        Optional<String> to = model.serverDefault().map(this::sql);
        boolean isText = isText(model.type().on(dialect.name()));
        return from.equals(to) || isSameDefault(from, to, isText)
                ? Verdict.same()
                : Verdict.different("%s became %s".formatted(from.orElse("no default"), to.orElse("no default")));
    }

    /** Whether two defaults, as they stand in SQL, give the same value. */
    protected boolean isSameDefault(Optional<String> live, Optional<String> model, boolean isText) {
        Optional<DefaultForm> from = live.flatMap(sql -> DefaultForm.of(sql, dialect.lexis()));
        Optional<DefaultForm> to = model.flatMap(sql -> DefaultForm.of(sql, dialect.lexis()));
        return from.isPresent() == to.isPresent()
                && from.flatMap(f -> to.map(t -> f.matches(t, isText))).orElse(true);
    }

    private static boolean isText(SqlType type) {
        return type instanceof StringType
                || type instanceof TextType
                || type instanceof EnumType
                || (type instanceof LiteralType literal
                        && (literal.name().contains("CHAR") || literal.name().contains("TEXT")));
    }

    /** A default as it stands in SQL. */
    protected String sql(ServerDefault value) {
        if (value instanceof ServerDefault.Literal literal) {
            return dialect.literals().string(literal.value());
        } else if (value instanceof ServerDefault.Expression expression) {
            return dialect.expressions().write(expression.expression());
        }
        throw new AlembicException("\"%s\" is not a default but generated.".formatted(value));
    }

    @Override
    public Verdict expression(SqlExpression live, SqlExpression model) {
        String from = dialect.expressions().write(live);
        String to = dialect.expressions().write(model);
        return ExpressionForm.areEqual(from, to, dialect.lexis())
                ? Verdict.same()
                : Verdict.different("%s became %s".formatted(from, to));
    }

    @Override
    public List<Operation> createSchema(Name name) {
        return List.of(new ExecuteSql("CREATE SCHEMA " + dialect.identifiers().quote(name)));
    }

    @Override
    public List<Operation> dropSchema(Name name) {
        return List.of(new ExecuteSql("DROP SCHEMA " + dialect.identifiers().quote(name) + " RESTRICT"));
    }

    @Override
    public boolean isLossless(SqlType from, SqlType to) {
        return new SafeConversions(
                        dialect,
                        new SafeConversions.Defaults(
                                usualDecimalDigits().orElse(ValueRange.UNLIMITED),
                                usualFractionDigits(),
                                areNumbersAlike()))
                .isSafe(from, to);
    }

    /** Digits of a NUMERIC that doesn't say how many; absent: as many as there are. */
    protected Optional<Long> usualDecimalDigits() {
        return Optional.empty();
    }

    /** Digits of a second's fraction in a type that doesn't say how many. */
    protected int usualFractionDigits() {
        return 6;
    }

    /** Whether a number is kept in all its bits whatever its type is called. */
    protected boolean areNumbersAlike() {
        return false;
    }

    /** How it is said that a sequence stops at its end. */
    protected String noCycle() {
        return "NO CYCLE";
    }

    @Override
    public List<Operation> changeSequence(Sequence from, Sequence to) {
        SqlType type = to.type().or(from::type).orElseGet(BigIntegerType::new);
        String clauses =
                new IdentityComparison(type.on(dialect.name())).clauses(from.options(), to.options(), noCycle());
        if (isTurned(from.options(), to.options())) {
            // Where it is lies beyond the limits of the other direction.
            clauses += " RESTART WITH " + to.options().first();
        }
        return clauses.isEmpty()
                ? List.of()
                : List.of(new ExecuteSql("ALTER SEQUENCE %s %s"
                        .formatted(dialect.identifiers().quote(to.name()), sequenceClauses(clauses))));
    }

    /** What ALTER SEQUENCE says, as the dialect says it. */
    protected String sequenceClauses(String clauses) {
        return clauses;
    }

    private static boolean isTurned(SequenceOptions from, SequenceOptions to) {
        return from.isUp() != to.isUp();
    }
}
