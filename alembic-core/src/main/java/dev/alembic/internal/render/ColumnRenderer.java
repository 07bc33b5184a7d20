package dev.alembic.internal.render;

import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns: {@code column("title", string(200)).notNull()}. */
final class ColumnRenderer {

    private final ObjectRenderer objects;

    ColumnRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    Code of(Column column) {
        Code code = Code.call("column", NameRenderer.plain(column.name()), objects.of(column.type()));
        code = flags(code, column);
        if (column.serverDefault().isPresent()) {
            code = serverDefault(code, column.serverDefault().get());
        }
        for (ForeignKeyConstraint key : column.references()) {
            code = reference(code, key, column.name());
        }
        for (CheckConstraint check : column.checks()) {
            code = code.then("check", isBare(check) ? condition(check) : objects.of(check));
        }
        if (column.comment().isPresent()) {
            code = code.then("comment", Code.string(column.comment().get()));
        }
        code = column.isSystem() ? code.then("system") : code;
        return objects.options(code, column.options());
    }

    private static Code flags(Code bare, Column column) {
        Code code = column.isPrimaryKey() ? bare.then("primaryKey") : bare;
        if (column.nullability().isPresent()) {
            code = code.then(column.nullability().get() ? "nullable" : "notNull");
        }
        code = column.isUnique() ? code.then("unique") : code;
        code = column.isIndexed() ? code.then("index") : code;
        return column.autoincrement() == Autoincrement.AUTO
                ? code
                : code.then("autoincrement", Code.raw(String.valueOf(column.autoincrement() == Autoincrement.ON)));
    }

    /** Gives a column, or the edit of one, a default. */
    Code serverDefault(Code code, ServerDefault value) {
        if (value instanceof Computed computed && computed.expression() instanceof SqlExpression.Text text) {
            return computed(code, text.sql(), computed.stored());
        } else if (value instanceof Identity identity && objects.given(identity).isEmpty()) {
            return identity(code, identity);
        }
        return code.then("serverDefault", value(value));
    }

    /** A default as an argument of its own. */
    Code value(ServerDefault value) {
        Optional<Code> given = objects.given(value);
        if (given.isPresent()) {
            return given.get();
        } else if (value instanceof ServerDefault.Literal literal) {
            return Code.string(literal.value());
        } else if (value instanceof ServerDefault.Expression expression) {
            return objects.of(expression.expression());
        }
        return objects.of(value);
    }

    private static Code computed(Code code, String expression, Optional<Boolean> stored) {
        Code text = Code.string(expression);
        return stored.map(flag -> code.then("computed", text, Code.raw(flag.toString())))
                .orElseGet(() -> code.then("computed", text));
    }

    private Code identity(Code code, Identity identity) {
        Code change = Code.raw("i");
        if (identity.always().isEmpty()) {
            return code.then("serverDefault", objects.of(identity));
        }
        change = identity.isAlways() ? change.then("generatedAlways") : change;
        change = identity.onNull() ? change.then("replacingNull") : change;
        if (!identity.options().equals(SequenceOptions.DEFAULT)) {
            change = change.then("with", options(identity.options()));
        }
        return change instanceof Code.Chain
                ? code.then("identity", new Code.Lambda("i", change))
                : code.then("identity");
    }

    /** {@code s -> s.start(100)}. */
    static Code options(SequenceOptions options) {
        Code code = Code.raw("s");
        List<Map.Entry<String, Optional<?>>> values = List.of(
                Map.entry("start", options.start()),
                Map.entry("increment", options.increment()),
                Map.entry("minValue", options.minValue()),
                Map.entry("maxValue", options.maxValue()),
                Map.entry("cycle", options.cycle()),
                Map.entry("cache", options.cache()),
                Map.entry("order", options.order()));
        for (Map.Entry<String, Optional<?>> value : values) {
            if (value.getValue().isPresent()) {
                code = code.then(
                        value.getKey(), Code.raw(number(value.getValue().get())));
            }
        }
        code = options.noMinValue() ? code.then("withoutMinValue") : code;
        code = options.noMaxValue() ? code.then("withoutMaxValue") : code;
        return new Code.Lambda("s", code);
    }

    private static String number(Object value) {
        boolean isLong = value instanceof Long number && number != number.intValue();
        return isLong ? value + "L" : value.toString();
    }

    private static boolean isBare(CheckConstraint check) {
        return check.name().isEmpty()
                && check.traits().equals(ConstraintTraits.NONE)
                && check.condition() instanceof SqlExpression.Text;
    }

    private static Code condition(CheckConstraint check) {
        return Code.string(((SqlExpression.Text) check.condition()).sql());
    }

    private Code reference(Code code, ForeignKeyConstraint key, Name column) {
        boolean isOwn = key.columns().equals(List.of(column)) && ConstraintRenderer.isDotted(key.reference());
        if (!isOwn || objects.given(key).isPresent()) {
            return code.then("references", objects.of(key));
        }
        Code target = Code.string(ConstraintRenderer.dotted(key.reference()));
        Code change = objects.constraints().rest(Code.raw("fk"), key);
        if (!(change instanceof Code.Chain chain)) {
            return code.then("references", target);
        }
        Code all = code.then("references", target);
        if (isActionOnly(key)) {
            for (Code.Call call : chain.calls()) {
                all = all.then(call);
            }
            return all;
        }
        return code.then("references", target, new Code.Lambda("fk", change));
    }

    /** Whether ON DELETE and ON UPDATE are all there is to say. */
    private static boolean isActionOnly(ForeignKeyConstraint key) {
        Reference bare = Reference.of(key.reference().table(), key.reference().columns());
        ForeignKeyConstraint least =
                new ForeignKeyConstraint(Optional.empty(), key.columns(), bare, ConstraintTraits.NONE);
        ForeignKeyConstraint acting =
                key.reference().onDelete().map(least::onDelete).orElse(least);
        return key.reference().onUpdate().map(acting::onUpdate).orElse(acting).equals(key);
    }
}
