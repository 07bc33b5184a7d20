package dev.alembic.script;

/**
 * What a database's SQL looks like, as far as finding the ends of statements goes. The standard
 * value understands what all supported databases write, and copes where they contradict each other.
 *
 * @param name the dialect's name; {@code standard} if it is not known
 * @param backslashEscapes whether a backslash escapes in every string (MySQL), not only in {@code
 *     E'…'}
 * @param hashComments whether {@code #} opens a comment anywhere (MySQL), not only at the start of
 *     a line
 * @param nestedComments whether a block comment may hold another
 * @param bracketNames whether {@code [a;b]} is a quoted name
 * @param blockEnd what ends a routine or a block besides the end of the script
 */
record SqlSyntax(
        String name,
        boolean backslashEscapes,
        boolean hashComments,
        boolean nestedComments,
        boolean bracketNames,
        BlockEnd blockEnd) {

    /** What ends a routine or a block. */
    enum BlockEnd {
        /** The {@code ;} behind the {@code END} that closes its {@code BEGIN}. */
        SEMICOLON,
        /** A line with nothing but {@code /}. */
        SLASH_LINE,
        /** A line with nothing but {@code GO}. */
        GO_LINE
    }

    /** Understands the union of all dialects. */
    static final SqlSyntax STANDARD = new SqlSyntax("standard", false, false, true, false, BlockEnd.SEMICOLON);

    /** The syntax of a dialect by its name; the standard one if the name says nothing. */
    static SqlSyntax of(String dialect) {
        return switch (dialect) {
            case "mysql", "mariadb" -> new SqlSyntax(dialect, true, true, false, false, BlockEnd.SEMICOLON);
            case "postgresql", "h2" -> new SqlSyntax(dialect, false, false, true, false, BlockEnd.SEMICOLON);
            case "sqlite" -> new SqlSyntax(dialect, false, false, false, true, BlockEnd.SEMICOLON);
            case "sqlserver", "mssql" -> new SqlSyntax(dialect, false, false, true, true, BlockEnd.GO_LINE);
            case "oracle" -> new SqlSyntax(dialect, false, false, false, false, BlockEnd.SLASH_LINE);
            default -> STANDARD;
        };
    }

    /** The same with a backslash that escapes everywhere. */
    SqlSyntax withBackslashEscapes() {
        return new SqlSyntax(name, true, hashComments, nestedComments, bracketNames, blockEnd);
    }

    /** The same with block comments that end at the first end. */
    SqlSyntax withFlatComments() {
        return new SqlSyntax(name, backslashEscapes, hashComments, false, bracketNames, blockEnd);
    }

    /** The same with another end of blocks. */
    SqlSyntax withBlockEnd(BlockEnd other) {
        return new SqlSyntax(name, backslashEscapes, hashComments, nestedComments, bracketNames, other);
    }
}
