package dev.alembic.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of the reference are complete, and as the code is. */
class ReferenceTest {

    private static final Path FOLDER = Sources.REPOSITORY.resolve("docs/reference");

    private static final String WRITE = "reference.write";

    private static final String STALE =
            "docs/reference/%s isn't as the code is. Write it anew: mvn -Dquick -pl alembic-cli -am"
                    + " test -Dtest=ReferenceTest -D%s=true -Dsurefire.failIfNoSpecifiedTests=false";

    private static List<Page> pages() {
        return List.of(
                new OperationsPage(),
                new TypesPage(),
                new DslPage(),
                new SettingsPage(),
                new CommandsPage(),
                new ErrorsPage());
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_missing() {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.file(),
                        () -> assertThat(page.missing()).as("missing").isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> the_pages_are_as_the_code_is() {
        return pages().stream().map(page -> DynamicTest.dynamicTest(page.file(), () -> compare(page)));
    }

    private static void compare(Page page) throws IOException {
        Path file = FOLDER.resolve(page.file());
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, page.text());
        }
        assertThat(file).as(STALE.formatted(page.file(), WRITE)).exists();
        assertThat(Files.readString(file))
                .as(STALE.formatted(page.file(), WRITE))
                .isEqualTo(page.text());
    }
}
