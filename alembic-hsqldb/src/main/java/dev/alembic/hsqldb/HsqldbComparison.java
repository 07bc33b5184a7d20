package dev.alembic.hsqldb;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StandardComparison;
import dev.alembic.dialect.TypeForm;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what HSQLDB reports with a model. */
final class HsqldbComparison extends StandardComparison {

    private static final Set<Set<String>> SYNONYMS =
            Set.of(Set.of("numeric", "decimal"), Set.of("varchar", "character varying"), Set.of("char", "character"));

    private static final Pattern GENERATED = Pattern.compile("(?i)SYS_[A-Z]+_\\d+");

    HsqldbComparison(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Set<Set<String>> synonyms() {
        return SYNONYMS;
    }

    /** Every floating-point number is a DOUBLE. */
    @Override
    protected boolean isSame(TypeForm live, TypeForm model) {
        return super.isSame(live.floating(), model.floating());
    }

    /** What HSQLDB takes where nothing is said (guide, Data Types). */
    @Override
    protected Optional<List<String>> arguments(TypeForm type) {
        return Optional.of(
                switch (type.firstWord()) {
                    case "char", "character", "binary" -> type.valuesOr("1");
                    case "varchar" -> type.valuesOr("32768");
                    case "timestamp" -> type.valuesOr("6");
                    case "time" -> type.valuesOr("0");
                    case "numeric", "decimal" -> type.values().isEmpty() ? List.of("128", "0") : type.withScale();
                    case "double", "float", "real" -> List.of();
                    default -> type.values();
                });
    }

    /** RESTRICT is what happens if nothing is said. */
    @Override
    public Optional<String> action(Optional<String> action) {
        return super.action(action).filter(word -> !word.equals("RESTRICT"));
    }

    /** It always is. */
    @Override
    protected boolean isStorageChosen() {
        return false;
    }

    /** An autoincrement column is an identity to HSQLDB. */
    @Override
    public Verdict serverDefault(Column live, Column model) {
        boolean isAutoincrement = live.asIdentity().isPresent() && model.autoincrement() == Autoincrement.ON;
        return isAutoincrement && model.serverDefault().isEmpty()
                ? Verdict.same()
                : super.serverDefault(live, uncached(model));
    }

    private static Column uncached(Column column) {
        return column.asIdentity()
                .map(identity -> column.serverDefault(new Identity(
                        identity.always(), identity.onNull(), identity.options().withoutCache())))
                .orElse(column);
    }

    @Override
    public List<Operation> changeSequence(Sequence from, Sequence to) {
        return super.changeSequence(from.with(SequenceOptions::withoutCache), to.with(SequenceOptions::withoutCache));
    }

    @Override
    public boolean isGeneratedName(Constraint constraint) {
        return constraint.name().map(n -> GENERATED.matcher(n.text()).matches()).orElse(true);
    }
}
