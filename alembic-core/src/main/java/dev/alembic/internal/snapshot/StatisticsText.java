package dev.alembic.internal.snapshot;

import dev.alembic.error.AlembicException;
import dev.alembic.plan.DatabaseStatistics;
import dev.alembic.plan.TableStatistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Statistics of a database as the text of a file. */
public final class StatisticsText {

    private static final long FORMAT = 1;

    private StatisticsText() {}

    /** As JSON. */
    public static String write(DatabaseStatistics statistics) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("database", statistics.database());
        json.put("taken", statistics.taken());
        json.put("pace", statistics.pace().map(BigDecimal::valueOf).orElse(null));
        json.put("longest_transaction_seconds", statistics.transactionSeconds());
        json.put(
                "tables", statistics.tables().stream().map(StatisticsText::json).toList());
        return JsonLayout.write(json);
    }

    private static Map<String, @Nullable Object> json(TableStatistic table) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", table.schema().orElse(null));
        json.put("table", table.table());
        json.put("rows", table.rows().isPresent() ? table.rows().getAsLong() : null);
        json.put("bytes", table.bytes());
        json.put("index_bytes", table.indexBytes());
        return json;
    }

    /**
     * Reads it.
     *
     * @throws AlembicException if it is no such text
     */
    public static DatabaseStatistics read(String text) {
        Map<?, ?> json = map(JsonReader.read(text));
        if (!String.valueOf(FORMAT).equals(String.valueOf(json.get("format"))) || json.get("tables") == null) {
            throw new AlembicException("It holds no statistics of format %d.".formatted(FORMAT));
        }
        List<TableStatistic> tables = new ArrayList<>();
        list(json.get("tables")).forEach(table -> tables.add(table(map(table))));
        List<Long> seconds = new ArrayList<>();
        list(json.get("longest_transaction_seconds")).forEach(number -> seconds.add(whole(number)));
        return new DatabaseStatistics(
                text(json.get("database")),
                text(json.get("taken")),
                tables,
                seconds,
                Optional.ofNullable(json.get("pace"))
                        .map(StatisticsText::number)
                        .map(BigDecimal::doubleValue));
    }

    private static TableStatistic table(Map<?, ?> json) {
        Object rows = json.get("rows");
        return new TableStatistic(
                Optional.ofNullable(json.get("schema")).map(StatisticsText::text),
                text(json.get("table")),
                rows == null ? OptionalLong.empty() : OptionalLong.of(whole(rows)),
                whole(json.get("bytes")),
                whole(json.get("index_bytes")));
    }

    private static Map<?, ?> map(@Nullable Object json) {
        return cast(json, Map.class);
    }

    private static List<?> list(@Nullable Object json) {
        return json == null ? List.of() : cast(json, List.class);
    }

    private static String text(@Nullable Object json) {
        return cast(json, String.class);
    }

    private static BigDecimal number(@Nullable Object json) {
        return cast(json, BigDecimal.class);
    }

    private static long whole(@Nullable Object json) {
        return RecordReader.whole(number(json), BigDecimal::longValueExact);
    }

    private static <T> T cast(@Nullable Object json, Class<T> type) {
        if (!type.isInstance(json)) {
            throw new AlembicException("It holds %s where %s belongs."
                    .formatted(json, type == Map.class ? "an object" : "a " + type.getSimpleName()));
        }
        return type.cast(json);
    }
}
