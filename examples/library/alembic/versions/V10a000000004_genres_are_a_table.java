import static dev.alembic.schema.Dsl.*;
import dev.alembic.migration.*;
import dev.alembic.op.Operations;
import dev.alembic.schema.ConstraintKind;

/**
 * genres are a table
 */
@Revision(id = "10a000000004", revises = "10a000000003", created = "2026-11-24T09:00:00Z")
class V10a000000004_genres_are_a_table implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable("genres",
                column("id", integer()).primaryKey(),
                column("name", string(50)).notNull());
        op.execute("INSERT INTO genres (name) SELECT DISTINCT genre FROM books WHERE genre IS NOT NULL ORDER BY genre");
        op.addColumn("books", column("genre_id", integer()));
        op.execute("UPDATE books SET genre_id = (SELECT id FROM genres WHERE genres.name = books.genre)");
        op.batch("books", t -> {
            t.dropColumn("genre");
            t.createConstraint(foreignKey("genre_id").references("genres.id").named("fk_books_genre"));
        });
    }

    @Override
    public void downgrade(Operations op) {
        op.addColumn("books", column("genre", string(50)));
        op.execute("UPDATE books SET genre = (SELECT name FROM genres WHERE genres.id = books.genre_id)");
        op.batch("books", t -> {
            t.dropConstraint("fk_books_genre", ConstraintKind.FOREIGN_KEY);
            t.dropColumn("genre_id");
        });
        op.dropTable("genres");
    }
}
