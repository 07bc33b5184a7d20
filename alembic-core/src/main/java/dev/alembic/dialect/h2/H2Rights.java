package dev.alembic.dialect.h2;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rights of roles, which belong to a database of H2 as tables do. Those of users don't come along:
 * a user has a password.
 */
final class H2Rights {

    private static final String SCRIPT = "SCRIPT NODATA NOPASSWORDS NOSETTINGS";

    private static final String NAME = "\"((?:[^\"]|\"\")+)\"";

    private static final Pattern ROLE = Pattern.compile("CREATE ROLE IF NOT EXISTS (" + NAME + ");?");

    private static final Pattern GRANT = Pattern.compile("(?s)GRANT .* TO (" + NAME + ");?");

    private H2Rights() {}

    /** Those of each role, sorted by its name; a role that has none is made all the same. */
    static List<Definition> of(Catalog catalog) {
        List<String> script = catalog.list(SCRIPT, row -> row.text("script"));
        Map<String, List<String>> ofRoles = new LinkedHashMap<>();
        script.stream()
                .map(ROLE::matcher)
                .filter(Matcher::matches)
                .forEach(role -> ofRoles.computeIfAbsent(role.group(1), any -> new ArrayList<>()));
        List<String> roles = new ArrayList<>();
        ofRoles.keySet().forEach(role -> roles.add("CREATE ROLE IF NOT EXISTS " + role));
        script.stream()
                .map(GRANT::matcher)
                .filter(grant -> grant.matches() && ofRoles.containsKey(grant.group(1)))
                .forEach(grant -> ofRoles.computeIfAbsent(grant.group(1), any -> new ArrayList<>())
                        .add(grant.group().replaceFirst(";$", "")));
        List<Definition> rights = new ArrayList<>();
        ofRoles.forEach((role, grants) -> {
            List<String> create = new ArrayList<>(roles);
            create.addAll(grants);
            rights.add(definition(role, create));
        });
        return rights;
    }

    private static Definition definition(String role, List<String> create) {
        String name = role.substring(1, role.length() - 1).replace("\"\"", "\"");
        return new Definition(
                "the rights of '%s'".formatted(name), Optional.empty(), false, create, List.of(), List.of());
    }
}
