package dev.alembic.dialect.h2;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What H2 holds beside tables and sequences, as its own script says it. */
final class H2UnmodelledObjects {

    private static final String SCRIPT = "SCRIPT NODATA NOPASSWORDS NOSETTINGS";

    private static final String SCHEMA = "SELECT CURRENT_SCHEMA AS name";

    private static final String NAME = "\"((?:[^\"]|\"\")+)\"";

    private static final Pattern CREATE =
            Pattern.compile("(?s)CREATE (?:FORCE )?(VIEW|TRIGGER|ALIAS|AGGREGATE|DOMAIN|CONSTANT|SYNONYM) (" + NAME
                    + "\\." + NAME + ").*");

    /** What a table may need. */
    private static final List<String> FIRST = List.of("DOMAIN", "ALIAS", "AGGREGATE", "CONSTANT");

    /** What the standard, and the catalogue, call something else. */
    private static final Map<String, String> WORDS = Map.of("ALIAS", "function");

    private final Catalog catalog;

    H2UnmodelledObjects(Catalog catalog) {
        this.catalog = catalog;
    }

    /** In the order of the script, which can run. */
    List<Definition> all() {
        String defaultSchema = catalog.one(SCHEMA, row -> row.text("name"));
        return catalog.list(SCRIPT, row -> CREATE.matcher(row.text("script"))).stream()
                .filter(Matcher::matches)
                .map(create -> definition(create, defaultSchema))
                .toList();
    }

    private static Definition definition(Matcher create, String defaultSchema) {
        String kind = create.group(1);
        String word = WORDS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT));
        return new Definition(
                "%s '%s'".formatted(word, text(create.group(4))),
                Optional.of(text(create.group(3))).filter(schema -> !schema.equals(defaultSchema)),
                FIRST.contains(kind),
                List.of(withoutEnd(create.group())),
                List.of("DROP %s %s".formatted(kind, create.group(2))));
    }

    private static String text(String quoted) {
        return quoted.replace("\"\"", "\"");
    }

    private static String withoutEnd(String statement) {
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }
}
