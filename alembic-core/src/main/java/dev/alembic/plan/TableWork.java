package dev.alembic.plan;

/** What a statement does to a table, from the least to the most. */
public enum TableWork {
    /** Changes what is known of the table; how many rows there are makes no difference. */
    CATALOGUE("catalogue only"),
    /** Exchanges the table's file for an empty one. */
    EMPTIED("emptied"),
    /** Reads or writes rows as a query does. */
    ROWS("rows"),
    /** Reads all rows. */
    SCAN("scan"),
    /** Reads all rows to build an index. */
    INDEX("index build"),
    /** Writes the whole table anew, with its indexes. */
    REWRITE("rewrite"),
    /** That isn't known. */
    UNKNOWN("not known");

    private final String words;

    TableWork(String words) {
        this.words = words;
    }

    /** The same in words: {@code index build}. */
    public String words() {
        return words;
    }

    /** Whether what it takes grows with the table. */
    public boolean growsWithTable() {
        return compareTo(ROWS) >= 0;
    }
}
