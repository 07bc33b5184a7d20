package dev.alembic.imports.flyway;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.flyway.FlywayFile.Kind;
import dev.alembic.imports.flyway.FlywayFile.Language;
import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Flyway's migrations in some folders, by the rules for their names. */
final class FlywayFiles {

    private static final List<String> SCRIPTS = List.of(".sh", ".bash", ".ps1", ".py", ".cmd", ".bat");
    private static final String JAVA = ".java";

    private final FlywaySettings settings;
    private final List<FlywayFile> migrations = new ArrayList<>();
    private final List<Path> callbacks = new ArrayList<>();

    private FlywayFiles(FlywaySettings settings) {
        this.settings = settings;
    }

    /**
     * Finds them.
     *
     * @throws ConfigException if two have the same version
     */
    static FlywayFiles in(Collection<Path> folders, FlywaySettings settings) {
        FlywayFiles files = new FlywayFiles(settings);
        folders.stream()
                .flatMap(folder -> SourceFiles.below(folder).stream())
                .distinct()
                .forEach(files::accept);
        files.requireOneEach(Kind.VERSIONED);
        files.requireOneEach(Kind.UNDO);
        files.requireOneEach(Kind.BASELINE);
        return files;
    }

    /** Those of a kind, in the order in which Flyway runs them. */
    List<FlywayFile> of(Kind kind) {
        Comparator<FlywayFile> order = kind == Kind.REPEATABLE
                ? Comparator.comparing(FlywayFile::description)
                : Comparator.comparing(FlywayFile::number);
        return migrations.stream()
                .filter(file -> file.kind() == kind)
                .sorted(order)
                .toList();
    }

    /** The file of a version, if there is one of this kind. */
    Optional<FlywayFile> find(Kind kind, FlywayVersion version) {
        return migrations.stream()
                .filter(file -> file.kind() == kind && file.number().isSame(version))
                .findFirst();
    }

    /** What Flyway runs at certain moments. */
    List<Path> callbacks() {
        return callbacks;
    }

    private void accept(Path path) {
        String name = path.getFileName().toString();
        boolean isJava = name.endsWith(JAVA);
        Optional<String> stem = Stream.concat(
                        settings.suffixes().stream(), Stream.concat(SCRIPTS.stream(), Stream.of(JAVA)))
                .filter(name::endsWith)
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .findFirst();
        if (stem.isEmpty()) {
            return;
        }
        Language language = isJava ? Language.JAVA : isScript(name) ? Language.SCRIPT : Language.SQL;
        Optional<FlywayFile> migration = migration(stem.get(), path, language);
        if (migration.isPresent()) {
            migrations.add(migration.get());
        } else if (stem.get().matches("(before|after|create)[A-Z]\\w*")) {
            callbacks.add(path);
        }
    }

    private boolean isScript(String name) {
        boolean isSql = settings.suffixes().stream().anyMatch(name::endsWith);
        return !isSql && SCRIPTS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private Optional<FlywayFile> migration(String stem, Path path, Language language) {
        return Stream.of(Kind.values())
                .filter(kind -> stem.startsWith(prefix(kind)))
                .sorted(Comparator.comparing((Kind kind) -> prefix(kind).length())
                        .reversed())
                .flatMap(kind -> named(kind, stem.substring(prefix(kind).length()), path, language).stream())
                .findFirst();
    }

    private String prefix(Kind kind) {
        return switch (kind) {
            case VERSIONED -> settings.get("sqlMigrationPrefix", "V");
            case UNDO -> settings.get("undoSqlMigrationPrefix", "U");
            case REPEATABLE -> settings.get("repeatableSqlMigrationPrefix", "R");
            case BASELINE -> settings.get("baselineMigrationPrefix", "B");
        };
    }

    private Optional<FlywayFile> named(Kind kind, String rest, Path path, Language language) {
        String separator = settings.get("sqlMigrationSeparator", "__");
        int end = rest.indexOf(separator);
        String version = end < 0 ? rest : rest.substring(0, end);
        String description =
                end < 0 ? "" : rest.substring(end + separator.length()).replace('_', ' ');
        Optional<FlywayVersion> number = FlywayVersion.parse(version);
        boolean isNamed = kind == Kind.REPEATABLE ? version.isEmpty() && end >= 0 : number.isPresent();
        return isNamed ? Optional.of(new FlywayFile(kind, number, description, path, language)) : Optional.empty();
    }

    private void requireOneEach(Kind kind) {
        List<FlywayFile> sorted = of(kind);
        for (int i = 1; i < sorted.size(); i++) {
            FlywayFile first = sorted.get(i - 1);
            FlywayFile second = sorted.get(i);
            if (first.number().isSame(second.number())) {
                throw new ConfigException("Version %s is there twice, as \"%s\" and \"%s\". Remove one of them."
                        .formatted(first.number().text(), first.path(), second.path()));
            }
        }
    }
}
