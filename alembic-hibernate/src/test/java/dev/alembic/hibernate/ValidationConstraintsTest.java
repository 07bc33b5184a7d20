package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.h2.H2Dialect;
import dev.alembic.hibernate.tiny.Form;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

class ValidationConstraintsTest {

    @Test
    void constraints_are_those_of_a_session_factory() throws SQLException {
        HibernateMetaData forms = HibernateMetaData.of(Form.class);
        try (LiveDatabase database = LiveDatabase.open("h2")) {
            Configuration configuration = new Configuration().addAnnotatedClass(Form.class);
            database.hibernate()
                    .forEach((key, value) -> configuration.getProperties().put(key, value));
            configuration.setProperty("hibernate.hbm2ddl.auto", "create");
            try (SessionFactory factory = configuration.buildSessionFactory()) {
                assertThat(factory.isOpen()).isTrue();
            }
            assertThat(database.differences(forms)).isEmpty();
            assertThat(database.inspect().tables()).hasSize(1);
        }
    }

    @Test
    void they_can_be_left_out() {
        HibernateMetaData forms = HibernateMetaData.of(Form.class);
        assertThat(title(forms)).isEqualTo("VARCHAR(40) NOT NULL");
        assertThat(title(forms.setting("jakarta.persistence.validation.mode", "callback")))
                .isEqualTo("VARCHAR(255)");
        assertThat(title(forms.setting("hibernate.validator.apply_to_ddl", "false")))
                .isEqualTo("VARCHAR(255)");
    }

    private static String title(HibernateMetaData forms) {
        return forms.on("h2").tables().get(0).columns().stream()
                .filter(column -> column.name().text().equals("title"))
                .map(column -> new H2Dialect().types().toSql(column.type()) + (column.isNullable() ? "" : " NOT NULL"))
                .findFirst()
                .orElseThrow();
    }
}
