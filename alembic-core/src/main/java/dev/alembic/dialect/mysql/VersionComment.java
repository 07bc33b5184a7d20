package dev.alembic.dialect.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /*!40101 SET … *}{@code /}: a comment that the server executes (manual 9.7). */
final class VersionComment {

    private static final Pattern WHOLE = Pattern.compile("\\s*/\\*M?!\\d*\\s(.*?)\\*/\\s*;?\\s*", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("/\\*M?!\\d*\\s");

    private VersionComment() {}

    /** What the server executes. */
    static String open(String sql) {
        Matcher whole = WHOLE.matcher(sql);
        if (whole.matches()) {
            return whole.group(1);
        }
        Matcher opening = OPENING.matcher(sql);
        return opening.find() ? opening.replaceAll(" ").replace("*/", " ") : sql;
    }
}
