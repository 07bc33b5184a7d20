package dev.alembic.cli.reference;

import java.util.List;

/** A page of the reference. */
interface Page {

    /** The name of its file. */
    String file();

    /** What it ought to tell of and doesn't, by name. */
    List<String> missing();

    /** What stands in it. */
    String text();

    /** A row of a table of two columns. */
    static String row(String first, String second) {
        return "| %s | %s |\n".formatted(first, second);
    }
}
