package dev.alembic.it;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Who sits at the terminal.
 *
 * @param isThere whether anybody does; else the command reads and writes no terminal
 * @param answers what is typed at questions, a line each, in order; at further ones the terminal is
 *     closed
 */
record Person(boolean isThere, List<String> answers) {

    /** A command that nobody watches. */
    static final Person NOBODY = new Person(false, List.of());

    Person {
        answers = List.copyOf(answers);
    }

    /** What is typed, which a terminal shows. */
    InputStream typing(OutputStream terminal) {
        return new TypedInput(answers, terminal);
    }
}
