package dev.alembic.dialect.sqlserver;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Identifiers;

/** Comments, which SQL Server keeps as properties of the name MS_Description. */
final class ExtendedProperties {

    private static final Name DEFAULT_SCHEMA = Name.of("dbo");

    private final Identifiers identifiers;

    ExtendedProperties(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    String add(TableName table, String text) {
        return "execute " + call("sp_addextendedproperty", value(text), table, "");
    }

    String update(TableName table, String text) {
        return "execute " + call("sp_updateextendedproperty", value(text), table, "");
    }

    String drop(TableName table) {
        return "execute " + call("sp_dropextendedproperty", "", table, "");
    }

    String add(TableName table, Name column, String text) {
        return call("sp_addextendedproperty", value(text), table, level(column));
    }

    String update(TableName table, Name column, String text) {
        return call("sp_updateextendedproperty", value(text), table, level(column));
    }

    String drop(TableName table, Name column) {
        return call("sp_dropextendedproperty", "", table, level(column));
    }

    private static String value(String text) {
        return ", " + new SqlserverLiterals().national(text);
    }

    private String level(Name column) {
        return ", 'column', " + identifiers.quote(column);
    }

    private String call(String procedure, String value, TableName table, String column) {
        return "%s 'MS_Description'%s, 'schema', %s, 'table', %s%s"
                .formatted(
                        procedure,
                        value,
                        identifiers.quote(table.schema().orElse(DEFAULT_SCHEMA)),
                        identifiers.quote(table.name()),
                        column);
    }
}
