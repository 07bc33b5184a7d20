package dev.alembic.config;

import dev.alembic.error.ConfigException;
import dev.alembic.error.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that the main section may have; a misspelt one is refused instead of being ignored. */
final class KnownKeys {

    private static final List<String> KEYS = List.of(
            "script_location",
            "url",
            "user",
            "password",
            "source_path",
            "classpath",
            "package",
            "file_template",
            "revision_template",
            "revision_type",
            "truncate_slug_length",
            "timezone",
            "version_locations",
            "version_path_separator",
            "path_separator",
            "recursive_version_locations",
            "revision_environment",
            "output_encoding",
            "version_table",
            "version_table_schema",
            "transaction_per_migration",
            "gates",
            "lock_timeout_millis",
            "statement_timeout_millis",
            "ddl_lock_timeout_millis",
            "trust_compile_cache",
            "history_table",
            "edited",
            "databases",
            "tenants",
            "tenants_parallel",
            "tenants_canary",
            "tenants_waves",
            "tenants_on_failure",
            "test_url",
            "objects_path",
            "snapshot_after_revision",
            // Read by Python's Alembic only; here so that both tools can share a file.
            "prepend_sys_path",
            "sourceless");

    private KnownKeys() {}

    /**
     * Refuses keys that nothing reads.
     *
     * @throws ConfigException naming the key, the file and the nearest known key
     */
    static void check(Path file, String section, Map<String, String> keys) {
        for (String key : keys.keySet()) {
            if (!isKnown(key)) {
                throw new ConfigException(("Unknown key \"%s\" in section [%s] of \"%s\".%s"
                                + " Keys of your own belong in a section of their own.")
                        .formatted(key, section, file, suggestion(key)));
            }
        }
    }

    /**
     * Refuses a key that nothing reads.
     *
     * @throws ConfigException naming the key and the nearest known key
     */
    static void check(String key) {
        if (!KEYS.contains(key)) {
            throw new ConfigException("Unknown setting \"%s\".%s".formatted(key, suggestion(key)));
        }
    }

    static boolean isKnown(String key) {
        return KEYS.contains(key) || key.startsWith("sqlalchemy.");
    }

    private static String suggestion(String key) {
        Optional<String> nearest = Nearest.of(key, KEYS);
        return nearest.map(" Did you mean \"%s\"?"::formatted).orElse("");
    }
}
