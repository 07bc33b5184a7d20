package dev.alembic.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.migration.Migration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

/** What is told to the makers of native images. */
class RevisionHintsTest {

    private static final String REVISION = "dev.alembic.spring.boot.shop.db.CreateCustomers";

    @TempDir
    Path folder;

    @Test
    void listed_revisions_can_be_made() throws IOException {
        assertThat(RuntimeHintsPredicates.reflection()
                        .onType(TypeReference.of(REVISION))
                        .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .accepts(hints());
    }

    @Test
    void the_list_and_files_in_sql_are_kept() throws IOException {
        RuntimeHints hints = hints();
        assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/alembic/revisions"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("dev/alembic/spring/boot/shop/db/Vbbbb_phones.sql"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("db/revisions/one.sql"))
                .accepts(hints);
    }

    private RuntimeHints hints() throws IOException {
        Path list = Files.createDirectories(folder.resolve("META-INF/alembic")).resolve("revisions");
        Files.writeString(list, REVISION + "\taaaa\t\t\t\t\tcreate customers\n");
        RuntimeHints hints = new RuntimeHints();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Migration.class.getClassLoader())) {
            new RevisionHints().registerHints(hints, loader);
        }
        return hints;
    }
}
