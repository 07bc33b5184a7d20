package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.Rename;
import dev.alembic.hibernate.snippet.Renamed;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes and properties that got other names. */
class RenamedEntityTest {

    private static final HibernateMetaData FILMS = HibernateMetaData.of(Renamed.Film.class);

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void the_sequence_of_a_renamed_entity_counts_on(String dialect) throws SQLException {
        HibernateMetaData movies = HibernateMetaData.of(Renamed.Movie.class);
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.upgrade(FILMS);
            database.next("Film_SEQ");
            long last = database.next("Film_SEQ");
            database.upgrade(movies, Rename.of(TableName.of(database.name("Film")), Name.of(database.name("Movie"))));
            assertThat(database.differences(movies)).isEmpty();
            assertThat(database.next("Movie_SEQ")).isGreaterThan(last);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void a_renamed_property_is_asked_about(String dialect) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.upgrade(FILMS);
            List<String> candidates = database.renames(HibernateMetaData.of(Renamed.Headlined.class));
            assertThat(candidates).contains("%s.title:headline".formatted(database.name("Film")));
        }
    }
}
