package dev.alembic.internal.snapshot;

import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.internal.snapshot.Spelling.Question;
import dev.alembic.schema.Column;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Answers what a database has answered before. */
record RecordedProbe(List<Spelling> spellings) implements ExpressionProbe {

    @Override
    public Optional<SqlType> type(Column column) {
        return find(Spelling.about(Question.TYPE, Optional.empty(), column)).flatMap(Spelling::type);
    }

    @Override
    public Optional<SqlExpression> condition(TableName table, SqlExpression condition) {
        return find(Spelling.about(Question.CONDITION, table, condition)).flatMap(Spelling::kept);
    }

    @Override
    public Optional<SqlExpression> element(TableName table, SqlExpression element) {
        return find(Spelling.about(Question.ELEMENT, table, element)).flatMap(Spelling::kept);
    }

    @Override
    public Optional<SqlExpression> serverDefault(Column column) {
        return find(Spelling.about(Question.DEFAULT, Optional.empty(), column)).flatMap(Spelling::kept);
    }

    @Override
    public Optional<SqlExpression> computed(TableName table, Column column) {
        return find(Spelling.about(Question.COMPUTED, Optional.of(table), column))
                .flatMap(Spelling::kept);
    }

    private Optional<Spelling> find(Spelling question) {
        return spellings.stream().filter(one -> one.answers(question)).findFirst();
    }
}
