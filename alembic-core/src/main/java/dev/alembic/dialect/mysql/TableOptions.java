package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What follows the closing parenthesis of CREATE TABLE: {@code ENGINE=InnoDB}. */
final class TableOptions {

    private static final Set<String> TEXTS =
            Set.of("COMMENT", "DATA DIRECTORY", "INDEX DIRECTORY", "PASSWORD", "CONNECTION");
    private static final Set<String> SPACED = Set.of(
            "DATA DIRECTORY",
            "INDEX DIRECTORY",
            "DEFAULT CHARACTER SET",
            "CHARACTER SET",
            "DEFAULT CHARSET",
            "DEFAULT COLLATE");
    private static final Set<String> WITHOUT_EQUALS =
            Set.of("TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET", "COLLATE");
    private static final List<String> PARTITIONING =
            List.of("PARTITION BY", "PARTITIONS", "SUBPARTITION BY", "SUBPARTITIONS");
    private static final Pattern WORD = Pattern.compile("[\\w.(), -]+");

    private final Dialect dialect;

    TableOptions(Dialect dialect) {
        this.dialect = dialect;
    }

    String sql(Table table) {
        Map<String, String> options = new LinkedHashMap<>();
        table.options().of(dialect.name()).forEach((key, value) -> options.put(spaced(key), "" + value));
        table.comment().ifPresent(text -> options.put("COMMENT", text));
        List<String> clauses = new ArrayList<>();
        options.forEach((key, value) -> {
            if (!PARTITIONING.contains(key) && !key.equals("COLLATE")) {
                clauses.add(clause(key, value));
            }
        });
        // A collation comes after the character set, or that would choose another one.
        if (options.containsKey("COLLATE")) {
            clauses.add(clause("COLLATE", options.get("COLLATE")));
        }
        PARTITIONING.stream().filter(options::containsKey).forEach(key -> clauses.add(key + " " + options.get(key)));
        return String.join(" ", clauses);
    }

    private static String spaced(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        String spaced = upper.replace('_', ' ');
        return SPACED.contains(spaced) || PARTITIONING.contains(spaced) ? spaced : upper;
    }

    private String clause(String key, String value) {
        String joint = WITHOUT_EQUALS.contains(key) ? " " : "=";
        if (key.equals("COMMENT")) {
            return key + joint + MysqlFamilyDialect.literalsOf(dialect).comment(value);
        } else if (TEXTS.contains(key)) {
            return key + joint + dialect.literals().string(value);
        } else if (!WORD.matcher(value).matches()) {
            throw new AlembicException("\"%s\" is no value for the table option %s.".formatted(value, key));
        }
        return key + joint + value;
    }
}
