package dev.alembic.op;

import java.util.function.Consumer;

/** Stand-in that the real facade replaces. */
public final class Operations {

    private final Consumer<String> sink;

    /** Hands everything to the sink. */
    public Operations(Consumer<String> sink) {
        this.sink = sink;
    }

    /** Runs raw SQL. */
    public void execute(String sql) {
        sink.accept(sql);
    }
}
