package dev.alembic.internal.render;

import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names: a string where it says everything. */
final class NameRenderer {

    private static final String INDEX_KEY = "ix";

    private final NamingConvention naming;
    private final Imports imports;

    NameRenderer(NamingConvention naming, Imports imports) {
        this.naming = naming;
        this.imports = imports;
    }

    /** Whether a string says everything about the name of a table or a column. */
    static boolean isPlain(Name name) {
        return name.quoting() == Name.Quoting.AS_NEEDED;
    }

    static boolean arePlain(List<Name> names) {
        return names.stream().allMatch(NameRenderer::isPlain);
    }

    /** Whether a string says everything about the name of a table and its schema. */
    static boolean isPlain(TableName table) {
        return isPlain(table.name())
                && table.schema().map(NameRenderer::isPlain).orElse(true);
    }

    /** Whether a string says everything about the name of a constraint. */
    boolean isPlain(Name name, ConstraintKind kind) {
        return isPlain(name) && !isProtected(name, kind.conventionKey());
    }

    /** Whether a string says everything about the name of an index. */
    boolean isPlainIndex(Name name) {
        return isPlain(name) && !isProtected(name, INDEX_KEY);
    }

    /** Whether the convention would make another name of it if it were given as a string. */
    private boolean isProtected(Name name, String key) {
        return name.isFinal()
                && Optional.ofNullable(naming.templates().get(key))
                        .filter(template -> template.contains("%(constraint_name)s"))
                        .isPresent();
    }

    /** The name of a table or a column. */
    static Code plain(Name name) {
        return isPlain(name) ? Code.string(name.text()) : quoted(Code.call("name", text(name)), name);
    }

    static List<Code> plain(List<Name> names) {
        return names.stream().map(NameRenderer::plain).toList();
    }

    /** The name of a constraint. */
    Code of(Name name, ConstraintKind kind) {
        return isPlain(name, kind) ? Code.string(name.text()) : expression(kind.conventionKey(), name);
    }

    /** The name of an index. */
    Code ofIndex(Name name) {
        return isPlainIndex(name) ? Code.string(name.text()) : expression(INDEX_KEY, name);
    }

    private Code expression(String key, Name name) {
        String function = isProtected(name, key) ? "exactly" : "name";
        return quoted(Code.call(function, text(name)), name);
    }

    /** As a {@link Name}, whatever it names. */
    Code expression(Name name) {
        return quoted(Code.call(name.isFinal() ? "exactly" : "name", text(name)), name);
    }

    private static Code quoted(Code code, Name name) {
        return switch (name.quoting()) {
            case AS_NEEDED -> code;
            case ALWAYS -> code.then("quoted");
            case NEVER -> code.then("unquoted");
        };
    }

    private static Code text(Name name) {
        return Code.string(name.text());
    }

    /** As a {@link TableName}. */
    Code table(TableName table) {
        if (isPlain(table)) {
            return table.schema()
                    .map(schema -> Code.call("tableName", text(schema), text(table.name())))
                    .orElseGet(() -> Code.call(type() + ".of", text(table.name())));
        }
        Code name = Code.call("name", text(table.name()));
        return table.schema()
                .map(schema -> Code.call(type() + ".of", whole(schema), whole(table.name())))
                .orElseGet(() -> Code.call(
                        "new " + type(),
                        Code.call(imports.name(Optional.class) + ".empty"),
                        quoted(name, table.name())));
    }

    private static Code whole(Name name) {
        return quoted(Code.call("name", text(name)), name);
    }

    private String type() {
        return imports.name(TableName.class);
    }

    Code convention(NamingConvention convention) {
        Code code = Code.raw(imports.name(NamingConvention.class) + ".NONE");
        for (Map.Entry<String, String> entry : new TreeMap<>(convention.templates()).entrySet()) {
            code = code.then("with", Code.string(entry.getKey()), Code.string(entry.getValue()));
        }
        return code;
    }
}
