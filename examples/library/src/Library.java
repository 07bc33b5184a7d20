import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.MetaData;

/** The model of the library. */
public final class Library {
    public static final MetaData METADATA =
            metaData(
                    table("authors",
                            column("id", integer()).primaryKey(),
                            column("name", string(200)).notNull()),
                    table("genres",
                            column("id", integer()).primaryKey(),
                            column("name", string(50)).notNull()),
                    table("books",
                            column("id", integer()).primaryKey(),
                            column("title", string(500)).notNull(),
                            column("author_id", integer()).notNull(),
                            column("isbn", string(13)),
                            column("genre_id", integer()),
                            column("pages", integer()),
                            index("title").named("ix_books_title"),
                            unique("isbn").named("uq_books_isbn"),
                            foreignKey("genre_id").references("genres.id").named("fk_books_genre"),
                            foreignKey("author_id").references("authors.id").named("fk_books_author")));

    private Library() {}
}
