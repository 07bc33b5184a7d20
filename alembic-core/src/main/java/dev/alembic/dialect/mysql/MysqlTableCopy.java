package dev.alembic.dialect.mysql;

import dev.alembic.dialect.TableCopyRules;
import java.util.Map;
import java.util.Set;

/** How MySQL and MariaDB copy rows: CAST knows other names of types than CREATE TABLE. */
final class MysqlTableCopy implements TableCopyRules {

    /** Of MySQL, whose CAST knows JSON. */
    static final MysqlTableCopy MYSQL = new MysqlTableCopy(Set.of("JSON"));

    /** Of MariaDB, where JSON is another name of LONGTEXT (mariadb.com/kb/en/json-data-type). */
    static final MysqlTableCopy MARIADB = new MysqlTableCopy(Set.of());

    private static final String WHOLE = "(TINY|SMALL|MEDIUM|BIG)?INT(EGER)?(\\(\\d+\\))?";
    private static final String TEXT = "(NATIONAL )?(VAR)?CHAR|(TINY|MEDIUM|LONG)?TEXT";
    private static final String BYTES = "(TINY|MEDIUM|LONG)?BLOB|(VAR)?BINARY";
    private static final Map<String, String> OTHERWISE = Map.of("NUMERIC", "DECIMAL", "TIMESTAMP", "DATETIME");
    private static final Set<String> ALIKE = Set.of("DECIMAL", "DATETIME", "DATE", "TIME");

    private final Set<String> more;

    private MysqlTableCopy(Set<String> more) {
        this.more = more;
    }

    /** Without CAST where it can't be said: an assignment converts as well (manual 14.10). */
    @Override
    public String cast(String value, String written) {
        String type = type(written);
        return type.isEmpty() ? value : TableCopyRules.super.cast(value, type);
    }

    private String type(String written) {
        String bare = written.replaceFirst(" (CHARACTER SET|COLLATE) .*", "");
        String name = bare.replaceFirst("\\(.*", "");
        String arguments = bare.substring(name.length());
        if (bare.matches(WHOLE + "( UNSIGNED)?( ZEROFILL)?")) {
            return bare.contains("UNSIGNED") ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
        } else if (name.matches(TEXT)) {
            return "CHAR" + arguments;
        } else if (name.matches(BYTES)) {
            return "BINARY";
        } else if (OTHERWISE.containsKey(name)) {
            return OTHERWISE.get(name) + arguments;
        }
        return ALIKE.contains(name) || more.contains(name) ? bare : "";
    }
}
