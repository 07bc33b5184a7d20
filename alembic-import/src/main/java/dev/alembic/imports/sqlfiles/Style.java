package dev.alembic.imports.sqlfiles;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.ForeignTable;
import dev.alembic.imports.source.SourceFiles;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose files they are: how they keep the way back, and where they keep what has run. */
enum Style {
    /** golang-migrate: two files each, and one row with the newest version. */
    GOLANG_MIGRATE("schema_migrations", "version"),
    /** dbmate: marks in comments, and a row for each version. */
    DBMATE("schema_migrations", "version"),
    /** goose: marks in comments, and a row each time that one runs or is taken back. */
    GOOSE("goose_db_version", "id"),
    /** MyBatis Migrations: a mark in a comment, and a row for each id. */
    MYBATIS("changelog", "id"),
    /** Files and nothing else: nobody knows what has run. */
    PLAIN("", "");

    private final String table;
    private final String order;

    Style(String table, String order) {
        this.table = table;
        this.order = order;
    }

    static Style of(List<NumberedFile> files) {
        if (files.stream().anyMatch(file -> file.direction() != NumberedFile.Direction.BOTH)) {
            return GOLANG_MIGRATE;
        }
        for (NumberedFile file : files) {
            String text = SourceFiles.text(file.path());
            if (!file.isSql() || SqlHalves.Marks.GOOSE.areIn(text)) {
                return GOOSE;
            } else if (SqlHalves.Marks.DBMATE.areIn(text)) {
                return DBMATE;
            } else if (SqlHalves.Marks.MYBATIS.areIn(text)) {
                return MYBATIS;
            }
        }
        return PLAIN;
    }

    /** Where the tool keeps what has run; empty if it doesn't. */
    Optional<ForeignTable.Place> history() {
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForeignTable.Place(Optional.empty(), List.of(table), order));
    }

    SqlHalves halves(String text) {
        return switch (this) {
            case DBMATE -> SqlHalves.of(text, SqlHalves.Marks.DBMATE);
            case GOOSE -> SqlHalves.of(text, SqlHalves.Marks.GOOSE);
            case MYBATIS -> SqlHalves.of(text, SqlHalves.Marks.MYBATIS);
            case GOLANG_MIGRATE, PLAIN -> SqlHalves.whole(text);
        };
    }

    /**
     * The numbers that have run.
     *
     * @param numbers those that there are files of
     * @throws ConfigException if one was interrupted, or one has run that has no file
     */
    Set<BigInteger> applied(List<Map<String, String>> rows, Set<BigInteger> numbers) {
        Set<BigInteger> applied = new HashSet<>();
        for (Map<String, String> row : rows) {
            switch (this) {
                case GOLANG_MIGRATE -> {
                    requireClean(row);
                    BigInteger newest = number(row, "version");
                    requireFiles(Set.of(newest), numbers);
                    numbers.stream()
                            .filter(number -> number.compareTo(newest) <= 0)
                            .forEach(applied::add);
                }
                case DBMATE -> applied.add(number(row, "version"));
                case MYBATIS -> applied.add(number(row, "id"));
                case GOOSE -> {
                    BigInteger version = number(row, "version_id");
                    if (isTrue(row.get("is_applied"))) {
                        applied.add(version);
                    } else {
                        applied.remove(version);
                    }
                }
                case PLAIN -> throw new IllegalStateException("it keeps no rows");
            }
        }
        applied.remove(BigInteger.ZERO);
        requireFiles(applied, numbers);
        return applied;
    }

    private static void requireFiles(Set<BigInteger> applied, Set<BigInteger> numbers) {
        String gone = applied.stream()
                .filter(number -> !numbers.contains(number))
                .sorted(Comparator.naturalOrder())
                .map(BigInteger::toString)
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            throw new ConfigException(
                    "These have run in this database, and there is no file of them: %s. Put them back and import again."
                            .formatted(gone));
        }
    }

    private static void requireClean(Map<String, String> row) {
        if (isTrue(row.get("dirty"))) {
            throw new ConfigException(
                    ("Version %s is dirty in this database: it was interrupted. Put the database right,"
                                    + " say so by \"migrate force\", and import again.")
                            .formatted(row.get("version")));
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && value.matches("(?i)1|t|true");
    }

    private static BigInteger number(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "").strip();
        if (!value.matches("\\d+(\\.0*)?")) {
            throw new ConfigException(
                    "The other tool's table has \"%s\" for a number in its column \"%s\".".formatted(value, column));
        }
        return new BigInteger(value.replaceFirst("\\..*", ""));
    }
}
