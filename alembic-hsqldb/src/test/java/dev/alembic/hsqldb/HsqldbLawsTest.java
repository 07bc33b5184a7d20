package dev.alembic.hsqldb;

import dev.alembic.testkit.law.DialectLaws;
import dev.alembic.testkit.law.LawServer;

class HsqldbLawsTest extends DialectLaws {

    @Override
    protected LawServer server() {
        return LawServer.ofNewDatabases(new HsqldbDialect(), "jdbc:hsqldb:mem:%s", "CREATE SCHEMA %s");
    }
}
