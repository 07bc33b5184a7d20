package dev.alembic.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** A script that can be read as often as one likes, and need not be in memory. */
public interface ScriptText {

    /**
     * The script from a place on, which the caller closes.
     *
     * @param from a number of characters
     * @throws IOException if it can't be read
     */
    Reader open(int from) throws IOException;

    /** A script that is in memory. */
    static ScriptText of(String text) {
        return from -> new StringReader(text.substring(from));
    }
}
