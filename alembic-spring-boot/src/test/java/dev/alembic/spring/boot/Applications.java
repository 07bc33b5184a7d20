package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Applications to be started by the tests, and a look at what they did. */
final class Applications {

    static final String SHOP = "alembic.script-location=classpath:dev.alembic.spring.boot.shop.db";

    private Applications() {}

    /** One with an embedded database of its own. */
    static ApplicationContextRunner runner() {
        return withoutDatabase().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));
    }

    /** The same with the two revisions of the shop. */
    static ApplicationContextRunner shop() {
        return runner().withPropertyValues(SHOP);
    }

    /** One without a data source. */
    static ApplicationContextRunner withoutDatabase() {
        return new ApplicationContextRunner()
                .withPropertyValues("spring.datasource.generate-unique-name=true")
                .withConfiguration(AutoConfigurations.of(
                        JdbcTemplateAutoConfiguration.class,
                        AlembicAutoConfiguration.class,
                        AlembicMetricsAutoConfiguration.class,
                        AlembicEndpointAutoConfiguration.class,
                        AlembicHealth3AutoConfiguration.class,
                        AlembicJpaAutoConfiguration.class));
    }

    static List<String> current(ApplicationContext context) {
        return context.getBean(Alembic.class).current().revisions().stream()
                .map(revision -> revision.id())
                .toList();
    }

    /** The names of the tables, in lower case. */
    static List<String> tables(DataSource source) {
        List<String> tables = new ArrayList<>();
        try (Connection connection = source.getConnection();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(null, "PUBLIC", null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}
