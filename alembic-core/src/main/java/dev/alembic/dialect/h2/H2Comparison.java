package dev.alembic.dialect.h2;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StandardComparison;
import dev.alembic.dialect.TypeForm;
import dev.alembic.op.DropSequence;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what H2 reports with a model. */
final class H2Comparison extends StandardComparison {

    private static final Set<Set<String>> SYNONYMS = Set.of(
            Set.of("numeric", "decimal"),
            Set.of("varchar", "character varying"),
            Set.of("char", "character"),
            Set.of("varbinary", "binary varying"),
            Set.of("character large object", "clob"),
            Set.of("binary large object", "blob"));

    // org.h2.schema.Schema.getUniqueName: the prefix and a number in hexadecimal.
    private static final Pattern GENERATED = Pattern.compile("(?i)(CONSTRAINT_|.*_INDEX_)[0-9A-F]+(_\\d+)?");

    H2Comparison(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Set<Set<String>> synonyms() {
        return SYNONYMS;
    }

    @Override
    protected boolean isSame(TypeForm live, TypeForm model) {
        return super.isSame(live.floating(), model.floating());
    }

    /** What H2 takes where nothing is said (h2database.com/html/datatypes.html). */
    @Override
    protected Optional<List<String>> arguments(TypeForm type) {
        return Optional.of(
                switch (type.firstWord()) {
                    case "char", "character", "binary" -> type.valuesOr("1");
                    case "timestamp" -> type.valuesOr("6");
                    case "time" -> type.valuesOr("0");
                    case "numeric", "decimal" -> type.withScale();
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

    /** An autoincrement column is an identity to H2. */
    @Override
    public Verdict serverDefault(Column live, Column model) {
        boolean isAutoincrement = live.asIdentity().isPresent() && model.autoincrement() == Autoincrement.ON;
        return isAutoincrement && model.serverDefault().isEmpty() ? Verdict.same() : super.serverDefault(live, model);
    }

    /** Any integer can be an identity. */
    @Override
    public boolean isCounterKey() {
        return false;
    }

    @Override
    public boolean isAutoincrementAlterable() {
        return true;
    }

    @Override
    public boolean isGeneratedName(Index index) {
        return isGenerated(index.name());
    }

    @Override
    public boolean isGeneratedName(Constraint constraint) {
        return isGenerated(constraint.name());
    }

    private static boolean isGenerated(Optional<Name> name) {
        return name.map(n -> GENERATED.matcher(n.text()).matches()).orElse(true);
    }

    /** Downwards from the usual limits H2 can't hold numbers ready (observed with 2.4). */
    @Override
    public List<Operation> changeSequence(Sequence from, Sequence to) {
        boolean isTurnedDown = from.options().isUp() && !to.options().isUp();
        boolean isUnready = isTurnedDown && to.options().cache().isEmpty();
        return super.changeSequence(from, isUnready ? to.with(options -> options.cache(1)) : to);
    }

    /** H2 can't rename a sequence, and lets another one begin where it is. */
    @Override
    public List<Operation> renameSequence(Sequence from, TableName to) {
        String after = dialect.identifiers().quote(to);
        String step =
                from.options().increment().map(by -> " INCREMENT BY " + by).orElse("");
        List<Operation> operations = new ArrayList<>();
        operations.add(new ExecuteSql("CREATE SEQUENCE %s START WITH NEXT VALUE FOR %s%s"
                .formatted(after, dialect.identifiers().quote(from.name()), step)));
        // Where it would begin if it were restarted; the next number stays.
        from.options()
                .start()
                .ifPresent(start ->
                        operations.add(new ExecuteSql("ALTER SEQUENCE %s START WITH %d".formatted(after, start))));
        operations.add(new DropSequence(from.name()));
        return operations;
    }
}
