package dev.alembic.testkit.law;

import java.sql.SQLException;
import java.util.List;

class MariadbLawsTest extends DialectLaws {

    @Override
    protected LawServer server() throws SQLException {
        return OurServers.named("mariadb");
    }

    @Override
    protected List<TypeCase> ownTypes() {
        return TypeCases.mysql();
    }
}
