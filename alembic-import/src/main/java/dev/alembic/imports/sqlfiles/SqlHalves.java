package dev.alembic.imports.sqlfiles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two halves of a file that keeps the way back below the way there.
 *
 * @param up the way there
 * @param down the way back; empty if the file has none
 * @param isTransactional whether the file lets it run in a transaction
 */
record SqlHalves(String up, Optional<String> down, boolean isTransactional) {

    /** How the tools mark the halves, in comments of their own line. */
    enum Marks {
        DBMATE("migrate:up", "migrate:down", "transaction:false"),
        GOOSE("\\+goose\\s+up", "\\+goose\\s+down", "\\+goose\\s+no\\s+transaction"),
        MYBATIS("//\\s*@DO", "//\\s*@UNDO", "(?!)");

        private final Pattern up;
        private final Pattern down;
        private final Pattern outside;

        Marks(String up, String down, String outside) {
            this.up = line(up);
            this.down = line(down);
            this.outside = Pattern.compile("(?im)^[ \\t]*--.*" + outside);
        }

        private static Pattern line(String mark) {
            return Pattern.compile("(?im)^[ \\t]*--[ \\t]*" + mark + "\\b.*(?:\\R|\\z)");
        }

        /** Whether a text has them. */
        boolean areIn(String text) {
            return up.matcher(text).find() || down.matcher(text).find();
        }
    }

    /** A file without marks, which is all one way. */
    static SqlHalves whole(String text) {
        return new SqlHalves(text, Optional.empty(), true);
    }

    static SqlHalves of(String text, Marks marks) {
        Matcher up = marks.up.matcher(text);
        Matcher down = marks.down.matcher(text);
        int start = up.find() ? up.end() : 0;
        boolean isTransactional = !marks.outside.matcher(text).find();
        return down.find(start)
                ? new SqlHalves(
                        text.substring(start, down.start()), Optional.of(text.substring(down.end())), isTransactional)
                : new SqlHalves(text.substring(start), Optional.empty(), isTransactional);
    }
}
