package dev.alembic.dialect;

import dev.alembic.schema.Column;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.UnknownType;
import dev.alembic.schema.Verdict;
import java.util.Objects;
import java.util.Optional;

/** Compares by what would stand in the DDL. */
public class StandardComparison implements Comparison {

    private final Dialect dialect;

    /** Compares as the dialect writes. */
    public StandardComparison(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Verdict type(Column live, Column model) {
        if (live.type() instanceof UnknownType || model.type() instanceof UnknownType) {
            return Verdict.unknown("the type of column \"%s\" is not known".formatted(live.name()));
        }
        return verdict(sql(live.type()), sql(model.type()));
    }

    private String sql(SqlType type) {
        return dialect.types().toSql(type);
    }

    @Override
    public Verdict serverDefault(Column live, Column model) {
        return verdict(sql(live.serverDefault()), sql(model.serverDefault()));
    }

    private String sql(Optional<ServerDefault> value) {
        return value.map(Objects::toString).orElse("none");
    }

    private static Verdict verdict(String live, String model) {
        return live.equals(model)
                ? Verdict.same()
                : Verdict.different("%s became %s".formatted(live, model));
    }
}
