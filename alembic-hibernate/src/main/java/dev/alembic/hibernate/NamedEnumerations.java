package dev.alembic.hibernate;

import dev.alembic.schema.Dsl;
import dev.alembic.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

/**
 * Enumerations that are types of their own in the database, which Hibernate keeps as SQL.
 *
 * @param types by what Hibernate writes as a column's type, in lower case
 * @param domains statements that create those that are domains, by their names in capitals
 */
record NamedEnumerations(Map<String, SqlType> types, Map<String, String> domains) {

    private static final Pattern CREATE =
            Pattern.compile("create type (\\S+) as enum \\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DOMAIN =
            Pattern.compile("(create domain )((\\S+) as .*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");

    /** Those of all entities. */
    static NamedEnumerations of(Database database, Names names, SqlStringGenerationContext context) {
        NamedEnumerations all = new NamedEnumerations(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (AuxiliaryDatabaseObject object : database.getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(database.getDialect())) {
                for (String sql : object.sqlCreateStrings(context)) {
                    all.add(sql.strip(), names);
                }
            }
        }
        return all;
    }

    private void add(String sql, Names names) {
        Matcher create = CREATE.matcher(sql);
        Matcher domain = DOMAIN.matcher(sql);
        if (create.matches()) {
            String[] values = VALUE.matcher(create.group(2))
                    .results()
                    .map(value -> value.group(1).replace("''", "'"))
                    .toArray(String[]::new);
            types.put(
                    create.group(1).toLowerCase(Locale.ROOT),
                    Dsl.enumeration(values).named(names.written(create.group(1))));
        } else if (domain.matches()) {
            // Several tables may have columns of it, and each brings the statement along.
            domains.put(domain.group(3).toUpperCase(Locale.ROOT), domain.group(1) + "if not exists " + domain.group(2));
        }
    }
}
