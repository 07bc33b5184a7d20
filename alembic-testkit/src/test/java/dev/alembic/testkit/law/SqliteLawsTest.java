package dev.alembic.testkit.law;

import java.sql.SQLException;

class SqliteLawsTest extends DialectLaws {

    @Override
    protected LawServer server() throws SQLException {
        return OurServers.named("sqlite");
    }
}
