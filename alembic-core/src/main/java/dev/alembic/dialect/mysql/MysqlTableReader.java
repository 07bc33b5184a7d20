package dev.alembic.dialect.mysql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads tables, without what is in them, and MariaDB's sequences. */
final class MysqlTableReader {

    private static final String TABLES = """
            SELECT TABLE_NAME AS table_name, ENGINE AS engine, TABLE_COLLATION AS collation,
                   CREATE_OPTIONS AS create_options, TABLE_COMMENT AS comment, TABLE_TYPE AS kind
            FROM information_schema.TABLES
            WHERE TABLE_SCHEMA = ? AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE')
            ORDER BY TABLE_NAME
            """;
    /** What Aria says of rows kept in pages, although nobody said it (observed with MariaDB 11.4). */
    private static final String USUAL_OF_ARIA = "transactional=1";

    private static final String SEQUENCE = """
            SELECT %s AS name, start_value, increment, minimum_value, maximum_value, cache_size,
                   cycle_option
            FROM %s.%s
            """;

    private final MysqlCatalog schema;

    MysqlTableReader(MysqlCatalog schema) {
        this.schema = schema;
    }

    void read() {
        List<String> sequences = schema.list(TABLES, this::table).stream()
                .flatMap(Optional::stream)
                .toList();
        if (!sequences.isEmpty()) {
            String all = sequences.stream().map(this::question).collect(Collectors.joining("UNION ALL\n"));
            schema.catalog().list(all, this::sequence).forEach(schema.draft()::found);
        }
    }

    /** Adds a table; what isn't one is a sequence, of which only the name is known yet. */
    private Optional<String> table(CatalogRow row) {
        String name = row.text("table_name");
        if (row.text("kind").equals("SEQUENCE")) {
            return Optional.of(name);
        }
        schema.draft().found(schema.tableName(name), schema.tableName(name)).ifPresent(draft -> fill(draft, row));
        return Optional.empty();
    }

    private void fill(ReflectedTable draft, CatalogRow row) {
        draft.comment(row.filled("comment"));
        row.filled("engine").ifPresent(engine -> draft.option(schema.key("engine"), engine));
        row.filled("collation").ifPresent(collation -> {
            draft.option(schema.key("default charset"), charset(collation));
            draft.option(schema.key("collate"), collation);
        });
        for (String option : row.optional("create_options").orElse("").split(" ")) {
            int equals = option.indexOf('=');
            if (equals > 0 && !option.equals(USUAL_OF_ARIA)) {
                String key = option.substring(0, equals).toLowerCase(Locale.ROOT);
                draft.option(schema.key(key), option.substring(equals + 1));
            }
        }
    }

    /** The character set that a collation's name begins with. */
    static String charset(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    private String question(String sequence) {
        return SEQUENCE.formatted(MysqlLiterals.of(true).string(sequence), quoted(schema.name()), quoted(sequence));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private Sequence sequence(CatalogRow row) {
        return new Sequence(
                schema.tableName(row.text("name")),
                Optional.empty(),
                new SequenceOptions(
                        row.number("start_value"),
                        row.number("increment"),
                        row.number("minimum_value"),
                        row.number("maximum_value"),
                        false,
                        false,
                        Optional.of(row.flag("cycle_option")),
                        row.number("cache_size"),
                        Optional.empty()));
    }
}
