package dev.alembic.hibernate;

import dev.alembic.schema.Table;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL of annotations behind the definition of a table: {@code engine=Archive}. */
final class TableOptions {

    private static final Pattern OPTION = Pattern.compile("(\\w[\\w ]*?)\\s*=\\s*'?([^'\\s,]+)'?,?\\s*");

    private TableOptions() {}

    /** The table with its options, as far as they are names with values. */
    static Table on(Table table, String dialect, String sql) {
        Table more = table;
        String rest = sql.strip();
        Matcher option = OPTION.matcher(rest);
        while (option.lookingAt()) {
            String key = option.group(1).toLowerCase(Locale.ROOT);
            more = more.option(dialect + "_" + key, option.group(2));
            rest = rest.substring(option.end());
            option.reset(rest);
        }
        LeftOut.report("table \"%s\"".formatted(table.name()), rest);
        return more;
    }
}
