package dev.alembic.fleet;

import dev.alembic.config.Config;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.runtime.Connector;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens a connection to the url of a configuration whenever one is asked for. */
final class UrlDataSource implements DataSource {

    private final DatabaseUrl url;
    private final Dialects dialects = Dialects.load();

    UrlDataSource(Config config) {
        String written = config.get("url")
                .or(() -> config.get("sqlalchemy.url"))
                .orElseThrow(() -> new ConfigException("The configuration has no url."));
        DatabaseUrl parsed = DatabaseUrl.parse(written, config.directory(), dialects);
        this.url = new DatabaseUrl(
                parsed.jdbc(),
                parsed.user().or(() -> config.get("user")),
                parsed.password().or(() -> config.get("password")));
    }

    @Override
    public Connection getConnection() {
        return new Connector(UrlDataSource.class.getClassLoader()).open(url, dialects.byUrl(url.jdbc()));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the url says who logs in");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        // Nothing is logged.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The url says it.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("SLF4J is used");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("there is nothing within");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
