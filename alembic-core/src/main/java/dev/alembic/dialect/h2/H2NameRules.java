package dev.alembic.dialect.h2;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.NameRules;
import java.sql.Connection;

/** What H2 makes of names, which the url of a database may settle. */
final class H2NameRules {

    private static final String SETTING =
            "(SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = '%s') AS %s";

    /** Columns of a question about the settings. */
    static final String SETTINGS = String.join(
            ", ",
            SETTING.formatted("DATABASE_TO_UPPER", "is_upper_case"),
            SETTING.formatted("DATABASE_TO_LOWER", "is_lower_case"),
            SETTING.formatted("CASE_INSENSITIVE_IDENTIFIERS", "is_case_ignored"));

    private H2NameRules() {}

    /** What becomes of names without quotes, by an answer that has the settings. */
    static LetterCase unquoted(CatalogRow row) {
        if (row.flag("is_upper_case")) {
            return LetterCase.UPPER;
        }
        return row.flag("is_lower_case") ? LetterCase.LOWER : LetterCase.KEPT;
    }

    /** What names are told apart by. */
    static NameRules of(Connection connection) {
        return new Catalog(connection).one("SELECT " + SETTINGS, H2NameRules::rules);
    }

    private static NameRules rules(CatalogRow row) {
        NameRules rules = NameRules.of(H2Dialect.IDENTIFIERS, unquoted(row));
        return row.flag("is_case_ignored") ? rules.ignoringCase() : rules;
    }
}
