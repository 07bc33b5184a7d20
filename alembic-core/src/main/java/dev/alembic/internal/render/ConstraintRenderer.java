package dev.alembic.internal.render;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Constraints and indexes: {@code unique("a", "b").named("uq_ab")}. */
final class ConstraintRenderer {

    private final ObjectRenderer objects;

    ConstraintRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    Code of(Constraint constraint) {
        if (!NameRenderer.arePlain(constraint.columns())) {
            return objects.construction((Record) constraint);
        }
        return rest(bare(constraint), constraint);
    }

    /** Everything but what kind of constraint it is and on what. */
    Code rest(Code code, Constraint constraint) {
        Code all = constraint instanceof ForeignKeyConstraint key ? reference(code, key.reference()) : code;
        return traits(named(all, constraint), constraint.traits());
    }

    private Code bare(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            return Code.call("primaryKey", NameRenderer.plain(key.columns()));
        } else if (constraint instanceof UniqueConstraint unique) {
            return Code.call("unique", NameRenderer.plain(unique.columns()));
        } else if (constraint instanceof CheckConstraint check) {
            return Code.call("check", condition(check.condition()));
        } else if (constraint instanceof ForeignKeyConstraint key) {
            Code columns = Code.call("foreignKey", NameRenderer.plain(key.columns()));
            return target(columns, key.reference());
        }
        return exclude((ExcludeConstraint) constraint);
    }

    /** SQL text stands as a string. */
    Code condition(SqlExpression condition) {
        return condition instanceof SqlExpression.Text text ? Code.string(text.sql()) : objects.of(condition);
    }

    private Code named(Code code, Constraint constraint) {
        return constraint
                .name()
                .map(name -> code.then("named", objects.names().of(name, constraint.kind())))
                .orElse(code);
    }

    private Code traits(Code code, ConstraintTraits traits) {
        Code all = code;
        if (traits.deferrable().isPresent()) {
            all = traits.deferrable().get()
                    ? all.then("deferrable")
                    : all.then("with", Code.raw("traits -> traits.deferrable(false)"));
        }
        if (traits.initially().isPresent()) {
            all = all.then("initially", Code.string(traits.initially().get()));
        }
        if (traits.comment().isPresent()) {
            all = all.then("comment", Code.string(traits.comment().get()));
        }
        return objects.options(all, traits.options());
    }

    private Code exclude(ExcludeConstraint constraint) {
        List<Code> elements = constraint.elements().stream().map(this::element).toList();
        Code code = Code.call("exclude", elements);
        if (constraint.using().isPresent()) {
            code = code.then("using", Code.string(constraint.using().get()));
        }
        if (constraint.where().isPresent()) {
            code = code.then("where", condition(constraint.where().get()));
        }
        return code;
    }

    private Code element(ExcludeElement element) {
        Code code = Code.call("with", objects.of(element.expression()), Code.string(element.operator()));
        return element.operatorClass()
                .map(name -> code.then("operatorClass", Code.string(name)))
                .orElse(code);
    }

    /** Says where a foreign key points. */
    private Code target(Code code, Reference reference) {
        if (isDotted(reference)) {
            return code.then("references", Code.string(dotted(reference)));
        }
        boolean isPlain = NameRenderer.isPlain(reference.table())
                && NameRenderer.arePlain(reference.columns())
                && !reference.columns().isEmpty();
        Code table = objects.of(reference.table());
        if (!isPlain) {
            String method = objects.name(Reference.class) + ".of";
            return code.then("reference", Code.call(method, table, objects.of(reference.columns())));
        }
        boolean isPlaced = reference.table().schema().isPresent();
        List<Code> arguments = new ArrayList<>();
        arguments.add(isPlaced ? table : Code.string(reference.table().text()));
        arguments.addAll(NameRenderer.plain(reference.columns()));
        return code.then(Code.call("references", arguments));
    }

    /** Whether {@code schema.table.column} says it. */
    static boolean isDotted(Reference reference) {
        return reference.columns().size() == 1
                && NameRenderer.isPlain(reference.table())
                && NameRenderer.arePlain(reference.columns())
                && !reference.table().text().contains(".")
                && !reference.columns().get(0).text().contains(".");
    }

    static String dotted(Reference reference) {
        return reference.table() + "." + reference.columns().get(0);
    }

    /** Says what happens to what it points at. */
    private static Code reference(Code code, Reference reference) {
        Code all = code;
        if (reference.onDelete().isPresent()) {
            all = all.then("onDelete", Code.string(reference.onDelete().get()));
        }
        if (reference.onUpdate().isPresent()) {
            all = all.then("onUpdate", Code.string(reference.onUpdate().get()));
        }
        if (reference.match().isPresent()) {
            all = all.then("match", Code.string(reference.match().get()));
        }
        return reference.useAlter() ? all.then("useAlter") : all;
    }

    Code of(Index index) {
        boolean areColumns = index.elements().stream().allMatch(ConstraintRenderer::isPlainColumn);
        if (index.elements().isEmpty()) {
            return objects.construction(index);
        }
        Code code = areColumns
                ? Code.call("index", NameRenderer.plain(index.columns()))
                : Code.call("index", index.elements().stream().map(objects::of).toList());
        if (index.name().isPresent()) {
            Name name = index.name().get();
            code = code.then("named", objects.names().ofIndex(name));
        }
        return objects.options(index.isUnique() ? code.then("unique") : code, index.options());
    }

    /** Whether it is a column that a string says everything about. */
    static boolean isPlainColumn(SqlExpression element) {
        return element instanceof SqlExpression.ColumnRef column
                && column.table().isEmpty()
                && NameRenderer.isPlain(column.name());
    }
}
