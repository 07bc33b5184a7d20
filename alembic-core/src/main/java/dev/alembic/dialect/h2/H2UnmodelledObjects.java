package dev.alembic.dialect.h2;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.StoredNames;
import dev.alembic.schema.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What H2 holds beside tables and sequences, as its own script says it. */
final class H2UnmodelledObjects {

    private static final String SCRIPT = "SCRIPT NODATA NOPASSWORDS NOSETTINGS";

    private static final String NAME = "\"((?:[^\"]|\"\")+)\"";

    private static final String FULL_NAME = "(" + NAME + "\\." + NAME + ")";

    private static final Pattern CREATE =
            Pattern.compile("(?s)CREATE (?:FORCE )?(VIEW|MATERIALIZED VIEW|TRIGGER|ALIAS|AGGREGATE|DOMAIN|CONSTANT) "
                    + FULL_NAME + ".*");

    private static final Pattern DOMAIN_CHECK = Pattern.compile("(?s)ALTER (DOMAIN) " + FULL_NAME + " .*");

    private static final Pattern COMMENT = Pattern.compile("(?s)COMMENT ON (\\w+(?: VIEW)?) " + FULL_NAME + " IS .*");

    private static final Pattern SCHEMA_COMMENT = Pattern.compile("(?s)COMMENT ON (SCHEMA) (" + NAME + ") IS .*");

    // H2 2.5 has them in its catalogue, and not in its script.
    private static final String SYNONYMS = """
            SELECT SYNONYM_SCHEMA AS place, SYNONYM_NAME AS name, SYNONYM_FOR_SCHEMA AS target_place,
                   SYNONYM_FOR AS target
            FROM INFORMATION_SCHEMA.SYNONYMS ORDER BY SYNONYM_SCHEMA, SYNONYM_NAME
            """;

    /** What a table may need; a domain may call a function. */
    private static final List<String> FIRST = List.of("ALIAS", "AGGREGATE", "CONSTANT", "DOMAIN");

    /** What the standard, and the catalogue, call something else. */
    private static final Map<String, String> WORDS = Map.of("ALIAS", "function");

    private final Catalog catalog;
    private final StoredNames names;
    private final Map<String, Definition> found = new LinkedHashMap<>();

    H2UnmodelledObjects(Catalog catalog) {
        this.catalog = catalog;
        this.names = H2Inspector.names(catalog);
    }

    /** In the order of the script, which can run. */
    List<Definition> all() {
        List<String> script = catalog.list(SCRIPT, row -> withoutEnd(row.text("script")));
        for (String kind : FIRST) {
            script.forEach(statement -> create(statement, kind));
        }
        script.forEach(statement -> create(statement, ""));
        catalog.list(SYNONYMS, this::synonym).forEach(one -> found.put(one.what(), one));
        script.forEach(this::addTo);
        return new ArrayList<>(found.values());
    }

    private void create(String statement, String kind) {
        Matcher create = CREATE.matcher(statement);
        if (create.matches() && (kind.isEmpty() || kind.equals(create.group(1)))) {
            found.putIfAbsent(key(create), definition(create));
        }
    }

    /** What a statement behind them says of a definition, such as a comment, belongs to it. */
    private void addTo(String statement) {
        Matcher domain = DOMAIN_CHECK.matcher(statement);
        Matcher comment = COMMENT.matcher(statement);
        Matcher ofSchema = SCHEMA_COMMENT.matcher(statement);
        if (domain.matches()) {
            found.computeIfPresent(key(domain), (key, one) -> with(one, statement));
        } else if (comment.matches()) {
            found.computeIfPresent(key(comment), (key, one) -> with(one, statement));
        } else if (ofSchema.matches()) {
            found.put(key(ofSchema), schemaComment(ofSchema));
        }
    }

    private static Definition with(Definition one, String statement) {
        List<String> create = new ArrayList<>(one.create());
        create.add(statement);
        return one.creating(create);
    }

    private Definition schemaComment(Matcher comment) {
        String name = text(comment.group(3));
        return new Definition(
                "the comment on schema '%s'".formatted(name),
                names.schema(name).map(Name::text),
                false,
                List.of(comment.group()),
                List.of(),
                List.of());
    }

    private static String key(Matcher statement) {
        return statement.group(1) + " " + statement.group(2);
    }

    private Definition definition(Matcher create) {
        String kind = create.group(1);
        String word = WORDS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT));
        // H2 2.5 says FORCE of a materialized view, and doesn't take it.
        String sql = kind.equals("MATERIALIZED VIEW")
                ? create.group().replaceFirst("^CREATE FORCE ", "CREATE ")
                : create.group();
        return new Definition(
                "%s '%s'".formatted(word, text(create.group(4))),
                names.schema(text(create.group(3))).map(Name::text),
                FIRST.contains(kind),
                List.of(sql),
                List.of("DROP %s %s".formatted(kind, create.group(2))),
                List.of());
    }

    private Definition synonym(CatalogRow row) {
        String name = quoted(row.text("place")) + "." + quoted(row.text("name"));
        String target = quoted(row.text("target_place")) + "." + quoted(row.text("target"));
        return new Definition(
                "synonym '%s'".formatted(row.text("name")),
                names.schema(row.text("place")).map(Name::text),
                false,
                List.of("CREATE SYNONYM %s FOR %s".formatted(name, target)),
                List.of("DROP SYNONYM " + name),
                List.of());
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String text(String quoted) {
        return quoted.replace("\"\"", "\"");
    }

    private static String withoutEnd(String statement) {
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }
}
