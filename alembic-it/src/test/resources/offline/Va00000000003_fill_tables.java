import static dev.alembic.op.Statement.*;
import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.*;
import dev.alembic.schema.Table;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

/**
 * fill tables
 */
@Revision(id = "a00000000003", revises = "a00000000002")
class Va00000000003_fill_tables implements Migration {

    private static final Table KINDS = table("kinds",
            column("id", integer()),
            column("a_text", text()),
            column("a_string", string(100)),
            column("a_decimal", numeric(12, 4)),
            column("a_double", doublePrecision()),
            column("a_long", bigInteger()),
            column("a_bool", bool()),
            column("a_day", date()),
            column("an_hour", time()),
            column("a_moment", dateTime()),
            column("a_zoned", dateTime().withTimeZone()),
            column("some_bytes", largeBinary()),
            column("some_json", json()),
            column("an_id", uuid()));

    private static final List<String> TEXTS = List.of(
            "it's", "\"a\" `b` [c]", "100% %s %(a)s %%", "\\ \\\\ \\' \\n \\0", "a\nb\r\nc\td\n.e\n;\n/\nGO\n",
            "$$ $1 $a$ :a ::b @c #d", "? ?? ?| /* -- */ --", "é ☃ 😀 中文", "", " ", "; DROP TABLE kinds;");

    @Override
    public void upgrade(Operations op) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String text : TEXTS) {
            rows.add(row("id", rows.size() + 1,
                    "a_text", text, "a_string", text,
                    "a_decimal", new BigDecimal("-12345678.9012"), "a_double", 1.5e-7, "a_long", Long.MAX_VALUE,
                    "a_bool", rows.size() % 2 == 0, "a_day", LocalDate.of(2026, 2, 28),
                    "an_hour", LocalTime.of(23, 59, 1), "a_moment", LocalDateTime.of(1999, 12, 31, 0, 0, 1),
                    "a_zoned", OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHours(2)),
                    "some_bytes", new byte[] {0, 39, 92, 10, -1},
                    "some_json", Map.of("a'b", Arrays.asList(1, null, "\"c\\"), "n", text.length()),
                    "an_id", UUID.fromString("0fc2b2d5-6a5b-4e2d-9c59-7f8e1a2b3c4d")));
        }
        rows.add(row("id", 90, "a_text", null, "a_string", null, "a_decimal", null, "a_double", null,
                "a_long", null, "a_bool", null, "a_day", null, "an_hour", null, "a_moment", null,
                "a_zoned", null, "some_bytes", null, "some_json", null, "an_id", null));
        op.bulkInsert(KINDS, rows);
        op.bulkInsert("parents", List.of(row("id", 1, "code", "a:b ? % $$ \\", "Note 100%", "n")));
        op.invoke(new BulkInsert(table("parents"), List.of(row("id", 2, "code", "x"), row("id", 3, "code", "y"))).rowByRow());
        op.execute("UPDATE parents SET code = 'it''s :a ? 100% ;' WHERE id = 2");
        op.execute("UPDATE parents SET code = ? WHERE id = ?", "it's ? 'q' \\ %", 3);
        op.execute(List.of("UPDATE parents SET code = code WHERE id = 1", "DELETE FROM parents WHERE id = -1"));
        op.execute(insertInto("children").set("id", 1).set("parent_id", 1).set("name", "it's \\ %")
                .set("mood", "it's \\ %"));
        op.execute(update("children").set("amount", col("amount").op("+", literal(new BigDecimal("0.25"))))
                .where(col("name").op("=", literal("it's \\ %"))).where(in(col("id"), 1, 2)));
        op.execute(deleteFrom("children").where(col("id").op(">", literal(50))));
        if (!op.dialect().equals("sqlite")) {
            op.execute(insertInto("order by \"x\" `y` [z]; -- é").set("select", nextValue("counter"))
                    .set("Größe 100%", "ä"));
        }
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("DELETE FROM children");
        op.execute("DELETE FROM parents");
        op.execute("DELETE FROM kinds");
    }
}
