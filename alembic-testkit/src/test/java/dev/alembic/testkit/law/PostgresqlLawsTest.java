package dev.alembic.testkit.law;

import java.sql.SQLException;
import java.util.List;

class PostgresqlLawsTest extends DialectLaws {

    @Override
    protected LawServer server() throws SQLException {
        return OurServers.named("postgresql");
    }

    @Override
    protected List<TypeCase> ownTypes() {
        return TypeCases.postgresql();
    }
}
