package dev.alembic.internal.snapshot;

import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.internal.snapshot.Spelling.Question;
import dev.alembic.schema.Column;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a database, and remembers what it answers. */
public final class RecordingProbe implements ExpressionProbe {

    private final ExpressionProbe database;
    private final Set<Spelling> spellings = new LinkedHashSet<>();

    /** Remembers the answers of this database. */
    public RecordingProbe(ExpressionProbe database) {
        this.database = database;
    }

    /** The answers, in the order of the questions. */
    public List<Spelling> spellings() {
        return List.copyOf(spellings);
    }

    @Override
    public Optional<SqlType> type(Column column) {
        Optional<SqlType> answer = database.type(column);
        answer.ifPresent(type -> spellings.add(
                Spelling.about(Question.TYPE, Optional.empty(), column).isType(type)));
        return answer;
    }

    @Override
    public Optional<SqlExpression> condition(TableName table, SqlExpression condition) {
        return kept(Spelling.about(Question.CONDITION, table, condition), database.condition(table, condition));
    }

    @Override
    public Optional<SqlExpression> element(TableName table, SqlExpression element) {
        return kept(Spelling.about(Question.ELEMENT, table, element), database.element(table, element));
    }

    @Override
    public Optional<SqlExpression> serverDefault(Column column) {
        return kept(Spelling.about(Question.DEFAULT, Optional.empty(), column), database.serverDefault(column));
    }

    @Override
    public Optional<SqlExpression> computed(TableName table, Column column) {
        return kept(Spelling.about(Question.COMPUTED, Optional.of(table), column), database.computed(table, column));
    }

    private Optional<SqlExpression> kept(Spelling question, Optional<SqlExpression> answer) {
        answer.ifPresent(expression -> spellings.add(question.isKept(expression)));
        return answer;
    }
}
