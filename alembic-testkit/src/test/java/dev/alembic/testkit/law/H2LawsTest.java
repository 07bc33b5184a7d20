package dev.alembic.testkit.law;

import java.sql.SQLException;

class H2LawsTest extends DialectLaws {

    @Override
    protected LawServer server() throws SQLException {
        return OurServers.named("h2");
    }
}
