package dev.alembic.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What operations depend on, each thing as one text. */
final class Things {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    /** What the texts of columns begin with. */
    static final String COLUMN = "column\0";

    private final Dialect dialect;

    Things(Dialect dialect) {
        this.dialect = dialect;
    }

    static String table(TableName table) {
        return "table\0" + Keys.of(table);
    }

    static String column(TableName table, Name column) {
        return COLUMN + Keys.of(table) + "\0" + column.text();
    }

    /** The type that a column has: what is built on it may not survive another one. */
    static String type(TableName table, Name column) {
        return "type\0" + Keys.of(table) + "\0" + column.text();
    }

    /** The name of a constraint or index, which on most databases a schema has only once. */
    static String name(TableName table, Name name) {
        return "name\0" + table.schemaText().orElse("") + "\0" + name.text();
    }

    /** An index that begins with a column, where foreign keys need one. */
    private static String lead(TableName table, Name column) {
        return "lead\0" + Keys.of(table) + "\0" + column.text();
    }

    /** What foreign keys can point at. */
    static String key(TableName table, List<Name> columns) {
        return "key\0" + Keys.of(table) + "\0" + new TreeSet<>(Name.texts(columns));
    }

    /** What a constraint brings about: its name, and a key if it is one. */
    Set<String> madeBy(TableName table, Constraint constraint) {
        Set<String> things = new HashSet<>();
        constraint.name().ifPresent(name -> things.add(name(table, name)));
        if (constraint instanceof PrimaryKeyConstraint || constraint instanceof UniqueConstraint) {
            things.add(key(table, constraint.columns()));
            addLead(things, table, constraint.columns());
        }
        return things;
    }

    private void addLead(Set<String> things, TableName table, List<Name> columns) {
        if (dialect.comparison().doForeignKeysHoldTypes() && !columns.isEmpty()) {
            things.add(lead(table, columns.get(0)));
        }
    }

    /** What an index brings about: its name, and a key if it is unique. */
    Set<String> madeBy(TableName table, Index index) {
        Set<String> things = new HashSet<>();
        index.name().ifPresent(name -> things.add(name(table, name)));
        addLead(things, table, index.columns());
        if (index.isUnique()) {
            things.add(key(table, index.columns()));
        }
        return things;
    }

    /** What a constraint is built on. */
    Set<String> usedBy(TableName table, Constraint constraint) {
        Set<String> things = outsideOf(table, constraint);
        constraint.columns().forEach(column -> add(things, table, column));
        if (constraint instanceof ForeignKeyConstraint foreignKey) {
            addLead(things, table, constraint.columns());
            Reference reference = foreignKey.reference();
            reference.columns().forEach(column -> add(things, reference.table(), column));
        } else if (constraint instanceof CheckConstraint check) {
            things.addAll(mentioned(table, check.condition()));
        } else if (constraint instanceof ExcludeConstraint exclude) {
            exclude.elements().forEach(e -> things.addAll(mentioned(table, e.expression())));
            exclude.where().ifPresent(where -> things.addAll(mentioned(table, where)));
        }
        return things;
    }

    /** What an index is built on. */
    Set<String> usedBy(TableName table, Index index) {
        Set<String> things = new HashSet<>();
        index.columns().forEach(column -> add(things, table, column));
        index.elements().forEach(element -> things.addAll(mentioned(table, element)));
        Optional<SqlExpression> where = index.options().expression(dialect.name(), "where");
        where.ifPresent(condition -> things.addAll(mentioned(table, condition)));
        return things;
    }

    private static void add(Set<String> things, TableName table, Name column) {
        things.add(column(table, column));
        things.add(type(table, column));
    }

    /** What a foreign key needs of another table; nothing of the table itself. */
    Set<String> outsideOf(TableName table, Constraint constraint) {
        Set<String> things = new HashSet<>();
        if (constraint instanceof ForeignKeyConstraint foreignKey
                && !foreignKey.reference().table().matches(table)) {
            Reference reference = foreignKey.reference();
            things.add(table(reference.table()));
            things.add(key(reference.table(), reference.columns()));
            reference.columns().forEach(column -> add(things, reference.table(), column));
        }
        return things;
    }

    /** The columns of the table that an expression may name, and more that are none. */
    Set<String> mentioned(TableName table, SqlExpression expression) {
        Set<String> things = new HashSet<>();
        Matcher words = WORD.matcher(dialect.expressions().write(expression));
        while (words.find()) {
            add(things, table, Name.of(words.group()));
        }
        return things;
    }
}
