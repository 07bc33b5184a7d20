package dev.alembic.imports.flyway;

import dev.alembic.imports.ScratchDatabase;
import dev.alembic.imports.ScratchDatabase.Kind;
import dev.alembic.imports.ScratchProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A project of Flyway's with migrations of every kind. */
final class FlywayShop {

    private static final Path JAVA = Path.of("src/test/java/dev/alembic/imports/flyway/LoadRates.java");

    private final ScratchProject project;
    private final Kind kind;

    FlywayShop(ScratchProject project, Kind kind) {
        this.project = project;
        this.kind = kind;
    }

    /** Writes the files. */
    void write() {
        sql(
                "V1__create_customers",
                "CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(100) NOT NULL);");
        sql("V2__create_products", """
            -- upgrade
            -- what comes below was once two files
            CREATE TABLE products (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(100));
            -- downgrade
            CREATE INDEX ix_products_title ON products (title);
            """);
        sql("V3.1__products_price", "ALTER TABLE products ADD COLUMN price NUMERIC(10, 2);\r\n");
        sql("V3_2__products_stock", "ALTER TABLE products ADD COLUMN stock INTEGER DEFAULT 0 NOT NULL");
        sql("V4__first_products", """
            INSERT INTO products (id, title, price) VALUES (1, 'pen; red', 1.5);
            INSERT INTO products (id, title, price) VALUES (2, 'it''s -- no comment', 2.5);
            """);
        for (int i = 5; i < 19; i++) {
            sql("V%d__create_part_%d".formatted(i, i), """
                CREATE TABLE part_%d (
                    id INTEGER NOT NULL PRIMARY KEY, -- a comment; with a semicolon
                    product_id INTEGER REFERENCES products (id),
                    label VARCHAR(40) DEFAULT 'none'
                );
                INSERT INTO part_%d (id, product_id) VALUES (%d, 1);
                """.formatted(i, i, i));
            sql("U%d__create_part_%d".formatted(i, i), "DROP TABLE part_%d;".formatted(i));
        }
        writeLater();
        project.write("flyway.conf", """
            flyway.placeholders.owner=Ann
            flyway.placeholders.LIMIT=2
            """);
    }

    private void writeLater() {
        sql("V19__create_rates", "CREATE TABLE rates (code VARCHAR(10) NOT NULL PRIMARY KEY, rate NUMERIC(10, 4));");
        project.write("V20__Load_rates.java", java());
        sql("V21__placeholders", "INSERT INTO customers (id, name) VALUES (1, '${owner}, ${flyway:filename}');");
        project.write("V22__plain.sql", "INSERT INTO customers (id, name) VALUES (2, '${owner}');");
        project.write("V22__plain.sql.conf", "placeholderReplacement=false\n");
        sql("V23__", "INSERT INTO customers (id, name) VALUES (3, 'no description');");
        sql("V24__rename", "ALTER TABLE customers RENAME TO clients;");
        sql("V25__unicode", "INSERT INTO clients (id, name) VALUES (4, 'Žofie €');");
        project.write("V26__bom.sql", "\uFEFFINSERT INTO clients (id, name) VALUES (5, 'bom');");
        sql("V27__trigger", trigger());
        sql("V28__fire", "INSERT INTO clients (id, name) VALUES (6, 'fires');");
        sql(
                "V29__index",
                kind == Kind.POSTGRESQL
                        ? "CREATE INDEX CONCURRENTLY ix_clients_name ON clients (name);"
                        : "CREATE INDEX ix_clients_name ON clients (name);");
        project.write("V29__index.sql.conf", "executeInTransaction=false\n");
        sql("V30__last", "CREATE TABLE last_one (id INTEGER NOT NULL PRIMARY KEY, CONSTRAINT ck_last CHECK (id > 0));");
        sql("R__product_titles", view("product_titles", "SELECT id, title FROM products"));
        sql("R__a_first_view", view("a_first_view", "SELECT id, title FROM products WHERE price > ${limit}"));
        sql("afterMigrate", "SELECT 1;");
    }

    /** Views are made anew, in the way of each database; MariaDB wants a right of the system to replace one. */
    private String view(String name, String query) {
        boolean canReplace = kind == Kind.H2 || kind == Kind.POSTGRESQL;
        return canReplace
                ? "CREATE OR REPLACE VIEW %s AS %s;".formatted(name, query)
                : "DROP VIEW IF EXISTS %s;\nCREATE VIEW %s AS %s;".formatted(name, name, query);
    }

    private String trigger() {
        return switch (kind) {
            case SQLITE -> """
                CREATE TRIGGER on_client AFTER INSERT ON clients BEGIN
                    UPDATE products SET stock = stock + 1;
                    UPDATE products SET stock = stock + 1 WHERE id = 1;
                END;
                """;
            case POSTGRESQL -> """
                CREATE FUNCTION count_client() RETURNS trigger AS $body$
                BEGIN
                    UPDATE products SET stock = stock + 1;
                    RETURN NEW;
                END;
                $body$ LANGUAGE plpgsql;
                CREATE TRIGGER on_client AFTER INSERT ON clients FOR EACH ROW EXECUTE FUNCTION count_client();
                """;
            case MARIADB -> """
                DELIMITER //
                CREATE TRIGGER on_client AFTER INSERT ON clients FOR EACH ROW
                BEGIN
                    UPDATE products SET stock = stock + 1;
                END//
                DELIMITER ;
                """;
            case H2 -> "UPDATE products SET stock = stock + 1;";
        };
    }

    private static String java() {
        try {
            return Files.readString(JAVA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sql(String name, String text) {
        project.write(name + ".sql", text);
    }

    /** Flyway, up to a version. */
    Flyway flyway(ScratchDatabase database, String target) {
        return configuration(database).target(target).load();
    }

    /** Flyway with what it is told on its command line otherwise. */
    FluentConfiguration configuration(ScratchDatabase database) {
        return Flyway.configure()
                .dataSource(database)
                // else its own connection keeps CREATE INDEX CONCURRENTLY waiting for ever
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .locations("filesystem:" + project.theirs())
                .javaMigrations(new LoadRates())
                .placeholders(Map.of("owner", "Ann", "limit", "2"));
    }
}
