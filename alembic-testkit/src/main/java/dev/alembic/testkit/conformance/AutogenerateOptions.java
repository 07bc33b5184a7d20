package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.schema.ColumnComparator;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.SchemaObject;
import dev.alembic.schema.Verdict;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The options of a recorded case.
 *
 * @param node as recorded
 */
record AutogenerateOptions(JsonNode node) {

    private static final String NO_CHECKS = "~alembic.autogenerate.checkconstraint_byname";

    /** What is read from the database. */
    ObjectFilter names() {
        return new RecordedFilter(node).and(inScope()).and(withoutVersionTable());
    }

    /** The default schema, and on demand those that belong to the case. */
    private ObjectFilter inScope() {
        return node.path("include_schemas").asBoolean(false)
                ? everything()
                : onlySchemas(name -> false).and(withoutUnreported());
    }

    /** All that belongs to a case, whatever its options say. */
    ObjectFilter everything() {
        return onlySchemas(CaseDatabase.OTHER_SCHEMA::equals).and(withoutUnreported());
    }

    private static ObjectFilter onlySchemas(Predicate<String> isOther) {
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                return name.kind() != ObjectKind.SCHEMA
                        || name.name().map(isOther::test).orElse(true);
            }
        };
    }

    /** The version table takes no part, whether the database or the model has it. */
    private ObjectFilter withoutVersionTable() {
        Optional<String> table = Optional.of(node.path("version_table").asText("alembic_version"));
        Optional<String> schema = node.hasNonNull("version_table_schema")
                ? Optional.of(node.path("version_table_schema").asText())
                : Optional.empty();
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                return name.kind() != ObjectKind.TABLE
                        || !name.name().equals(table)
                        || !name.schema().equals(schema);
            }

            @Override
            public boolean includesObject(SchemaObject object) {
                return object.kind() != ObjectKind.TABLE
                        || !object.name().equals(table)
                        || !object.table().schemaText().equals(schema);
            }
        };
    }

    /** What the database is said not to report. */
    private ObjectFilter withoutUnreported() {
        Set<ObjectKind> kinds = unreported();
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                return !kinds.contains(name.kind());
            }
        };
    }

    /**
     * How the database is compared.
     *
     * @param probe asks the database
     * @param defaultSchema of the database
     */
    DiffSettings settings(ExpressionProbe probe, Optional<String> defaultSchema) {
        Set<ObjectKind> ignored = EnumSet.noneOf(ObjectKind.class);
        ignored.addAll(unreported());
        if (Json.texts(node.path("autogenerate_plugins")).contains(NO_CHECKS)) {
            ignored.add(ObjectKind.CHECK_CONSTRAINT);
        }
        boolean hasNone = node.path("dialect_overrides").path("default_schema").isNull();
        return DiffSettings.DEFAULT
                .filter(new RecordedFilter(node).and(withoutVersionTable()))
                .ignoring(ignored)
                .types(comparator("compare_type"))
                .serverDefaults(comparator("compare_server_default"))
                .probe(probe)
                .defaultSchema(defaultSchema.filter(any -> !hasNone));
    }

    private Set<ObjectKind> unreported() {
        JsonNode pretended = node.path("dialect_overrides");
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        if (!pretended.path("reflects_unique_constraints").asBoolean(true)) {
            kinds.add(ObjectKind.UNIQUE_CONSTRAINT);
        }
        if (!pretended.path("reflects_check_constraints").asBoolean(true)) {
            kinds.add(ObjectKind.CHECK_CONSTRAINT);
        }
        return kinds;
    }

    private ColumnComparator comparator(String option) {
        JsonNode answer = node.path("user_" + option).path("always_returns");
        if (!node.path(option).asBoolean(true)) {
            return ColumnComparator.OFF;
        } else if (!answer.isBoolean()) {
            return ColumnComparator.STANDARD;
        }
        Verdict verdict = answer.asBoolean() ? Verdict.different("the case says so") : Verdict.same();
        return (table, live, model) -> Optional.of(verdict);
    }

    /** Whether a comparison says "different" whatever it is asked. */
    boolean isNeverSatisfied() {
        return node.path("user_compare_type").path("always_returns").asBoolean(false)
                || node.path("user_compare_server_default")
                        .path("always_returns")
                        .asBoolean(false);
    }

    /** How long names may be, if that is not what the dialect says. */
    Optional<Integer> maxIdentifierLength() {
        JsonNode length = node.path("dialect_overrides").path("max_identifier_length");
        return length.isInt() ? Optional.of(length.asInt()) : Optional.empty();
    }
}
