package dev.alembic.hibernate;

import dev.alembic.schema.Dsl;
import dev.alembic.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

/** Enumerations that are types of their own in the database, which Hibernate keeps as SQL. */
final class NamedEnumerations {

    private static final Pattern CREATE =
            Pattern.compile("create type (\\S+) as enum \\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");

    private final Names names;
    private final SqlStringGenerationContext context;

    NamedEnumerations(Names names, SqlStringGenerationContext context) {
        this.names = names;
        this.context = context;
    }

    /** The types by what Hibernate writes as a column's type, in lower case. */
    Map<String, SqlType> read(Database database) {
        Map<String, SqlType> types = new LinkedHashMap<>();
        for (AuxiliaryDatabaseObject object : database.getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(database.getDialect())) {
                for (String sql : object.sqlCreateStrings(context)) {
                    add(sql, types);
                }
            }
        }
        return types;
    }

    private void add(String sql, Map<String, SqlType> types) {
        Matcher create = CREATE.matcher(sql.strip());
        if (create.matches()) {
            String[] values = VALUE.matcher(create.group(2))
                    .results()
                    .map(value -> value.group(1).replace("''", "'"))
                    .toArray(String[]::new);
            types.put(
                    create.group(1).toLowerCase(Locale.ROOT),
                    Dsl.enumeration(values).named(names.name(Identifier.toIdentifier(create.group(1)))));
        }
    }
}
