package dev.alembic.op;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands operations on, or keeps them together while a batch is written down. */
final class OperationSink implements Consumer<Operation> {

    private Consumer<Operation> target;

    OperationSink(Consumer<Operation> target) {
        this.target = target;
    }

    @Override
    public void accept(Operation operation) {
        target.accept(operation);
    }

    /** What arrives while {@code work} is done, in its order; it is not handed on. */
    List<Operation> collect(Runnable work) {
        Consumer<Operation> outer = target;
        List<Operation> collected = new ArrayList<>();
        target = collected::add;
        try {
            work.run();
        } finally {
            target = outer;
        }
        return collected;
    }
}
