package dev.alembic.report;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.config.Config;
import dev.alembic.schema.MetaData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sqlite.SQLiteDataSource;

/** A project whose history forks and comes together again, and its database. */
final class Shop {

    private final Path folder;

    Shop(Path folder) {
        this.folder = folder;
        revision("a1", "", "customers", """
                CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL);
                """, "DROP TABLE customers;");
        revision("b1", "a1", "orders </script><b>", """
                CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id));
                """, "DROP TABLE orders;");
        revision("b2", "a1", "mail of customers", """
                ALTER TABLE customers ADD COLUMN mail VARCHAR(200);
                """, "ALTER TABLE customers DROP COLUMN mail;");
        revision("c1", "b1, b2", "both", "", "");
        revision("d1", "c1", "clients", """
                ALTER TABLE customers RENAME TO clients;
                ALTER TABLE clients RENAME COLUMN name TO title;
                """, "ALTER TABLE clients RENAME TO customers;");
    }

    /** Writes a revision in SQL. */
    void revision(String id, String revises, String message, String up, String down) {
        try {
            Path versions = Files.createDirectories(folder.resolve("alembic/versions"));
            Files.writeString(versions.resolve(id + ".sql"), """
                            -- revision: %s
                            -- revises: %s
                            -- message: %s
                            -- created: 2026-11-23T10:00:00Z
                            -- upgrade
                            %s
                            -- downgrade
                            %s
                            """.formatted(id, revises, message, up, down)
                    .replace("-- revises: \n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Alembic alembic() {
        return builder().build();
    }

    Alembic alembic(MetaData model) {
        return builder().model(model).build();
    }

    private AlembicBuilder builder() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("shop.db"));
        return Alembic.of(Config.of(folder, Map.of("script_location", "alembic")))
                .dataSource(database);
    }
}
