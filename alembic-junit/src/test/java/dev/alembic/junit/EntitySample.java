package dev.alembic.junit;

import dev.alembic.AlembicBuilder;
import dev.alembic.hibernate.HibernateEnvironment;
import dev.alembic.hibernate.HibernateMetaData;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.tools.ToolProvider;

/** Models of entities; run by {@link MigrationSuiteTest}. */
final class EntitySample {

    private static final Path FOLDER = Path.of("target/entities");

    private EntitySample() {}

    /** Into the folder of the class path that isn't that of the tests. */
    static void compileInvoice() {
        try {
            Path source = FOLDER.resolve("Invoice.java");
            Files.copy(FOLDER.resolve("Invoice.java.txt"), source, StandardCopyOption.REPLACE_EXISTING);
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-d", FOLDER.toString(), source.toString());
            if (result != 0) {
                throw new IllegalStateException("javac ends with " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OfTests extends HibernateEnvironment {
        @Override
        protected HibernateMetaData entities() {
            return HibernateMetaData.of(Task.class);
        }
    }

    private static final class All extends HibernateEnvironment {
        @Override
        protected HibernateMetaData entities() {
            return HibernateMetaData.ofCompiledClasses();
        }
    }

    /** An entity that is listed. */
    @Entity
    static class Task {
        @Id
        long id;
    }

    /** An entity of the tests, which need not be listed. */
    @Entity
    static class OnlyForTests {
        @Id
        long id;
    }

    @Migrations(scripts = "src/test/histories/good", url = "jdbc:h2:mem:entity_{n}")
    static class Forgotten implements MigrationSuite {
        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.environment(new OfTests());
        }

        @Override
        public void modelMatches(MigrationChecks checks) {}
    }

    @Migrations(scripts = "src/test/histories/good", url = "jdbc:h2:mem:entity_{n}")
    static class Complete extends Forgotten {
        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.environment(new All());
        }
    }
}
