package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The grid of the dialects: in each folder the same name for the same job. A class that begins with
 * the name of its database plays a role of the grid; a class that doesn't is about something that
 * only this database has.
 */
class DialectGridTest {

    private static final Path PAGE = Path.of("../docs/adding-a-dialect.md");

    /** A row of the grid, which is a table in the page for people who write a dialect. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `X(\\w+)` \\|");

    /** How many rows the table of what every dialect has holds; the other table follows. */
    private static final int NEEDED = 6;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Dialect.class);

    /** The roles, in the order of the page. */
    private static List<String> roles() {
        try {
            return ROW.matcher(Files.readString(PAGE))
                    .results()
                    .map(row -> row.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dialects' names by their folders; a folder may hold a family of them. */
    private static Map<String, List<String>> prefixes() {
        Map<String, List<String>> prefixes = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> type.isAssignableTo(Dialect.class) && isInFolder(type))
                .forEach(type -> prefixes.computeIfAbsent(type.getPackageName(), any -> new ArrayList<>())
                        .add(type.getSimpleName().replaceFirst("(Family)?Dialect$", "")));
        return prefixes;
    }

    private static boolean isInFolder(JavaClass type) {
        return type.getPackageName().startsWith(Dialect.class.getPackageName() + ".");
    }

    private static Optional<String> role(String name, List<String> prefixes) {
        return prefixes.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .findFirst();
    }

    private static List<String> names(String folder) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(folder) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .sorted()
                .toList();
    }

    @Test
    void the_grid_finds_the_folders() {
        assertThat(prefixes()).hasSize(6);
    }

    @Test
    void a_class_with_the_name_of_its_database_plays_a_role_of_the_grid() {
        List<String> strangers = new ArrayList<>();
        prefixes()
                .forEach((folder, prefixes) -> names(folder).stream()
                        .filter(name -> role(name, prefixes)
                                .filter(role -> !roles().contains(role))
                                .isPresent())
                        .forEach(strangers::add));
        assertThat(strangers).isEmpty();
    }

    @Test
    void every_dialect_has_what_a_dialect_needs() {
        prefixes()
                .forEach((folder, prefixes) -> assertThat(
                                names(folder).stream().flatMap(name -> role(name, prefixes).stream()))
                        .as(folder)
                        .containsAll(roles().subList(0, NEEDED)));
    }

    @Test
    void no_role_is_in_the_grid_that_nobody_plays() {
        List<String> played = prefixes().entrySet().stream()
                .flatMap(entry -> names(entry.getKey()).stream().flatMap(n -> role(n, entry.getValue()).stream()))
                .toList();
        assertThat(played).containsAll(roles());
    }

    @Test
    void what_only_one_database_has_is_the_smaller_part() {
        prefixes().forEach((folder, prefixes) -> {
            long roles = names(folder).stream()
                    .filter(name -> role(name, prefixes).isPresent())
                    .count();
            assertThat(names(folder).size() - roles).as(folder).isLessThan(roles);
        });
    }
}
