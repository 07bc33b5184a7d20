package dev.alembic.schema;

import dev.alembic.error.AlembicException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the tokens of a naming convention stand for, for one constraint or index. */
record NamingTokens(TableName table, Optional<Name> given, List<Name> columns, Optional<Reference> reference) {

    private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s");
    private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|label|key)");

    String fill(String template) {
        return TOKEN.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), template)));
    }

    private String value(String token, String template) {
        return switch (token) {
            case "table_name" -> table.text();
            case "referred_table_name" ->
                reference.map(r -> r.table().text()).orElseThrow(() -> unknown(token, template));
            case "constraint_name" ->
                given.map(Name::text)
                        .orElseThrow(() -> new AlembicException(("Naming convention \"%s\" builds on the"
                                        + " constraint's name, but a constraint of"
                                        + " table \"%s\" has none. Name it.")
                                .formatted(template, table)));
            default -> column(token, template);
        };
    }

    private String column(String token, String template) {
        Matcher match = COLUMN.matcher(token);
        if (!match.matches()) {
            throw unknown(token, template);
        }
        boolean isReferred = match.group(1) != null;
        List<Name> from =
                isReferred ? reference.map(Reference::columns).orElseThrow(() -> unknown(token, template)) : columns;
        TableName owner = isReferred ? reference.map(Reference::table).orElse(table) : table;
        Function<Name, String> form = match.group(4).equals("label") ? name -> label(owner, name) : Name::text;
        int first = Integer.parseInt(match.group(2));
        String join = match.group(3);
        if (join != null) {
            return from.stream().skip(first).map(form).collect(Collectors.joining(join.startsWith("_") ? "_" : ""));
        }
        return first < from.size() ? form.apply(from.get(first)) : "";
    }

    private static String label(TableName owner, Name column) {
        String prefix = owner.schemaText().map(s -> s.replace('.', '_') + "_").orElse("");
        return prefix + owner.text() + "_" + column.text();
    }

    private AlembicException unknown(String token, String template) {
        return new AlembicException(
                "Naming convention \"%s\" has the token \"%s\", which says nothing here (table \"%s\")."
                        .formatted(template, token, table));
    }
}
