package dev.alembic.benchmark.peers;

/**
 * One of those who do the same work.
 *
 * @param work does it once, and tells what it took; what it needs before and after isn't counted
 */
record Contestant(String name, Work work) {

    /** Work that is timed. */
    interface Work {

        /** Does it, and answers the milliseconds that count. */
        double millis() throws Exception;
    }

    /** A piece of work without an answer. */
    interface Step {

        /** Does it. */
        void run() throws Exception;
    }

    /** The milliseconds that a step takes. */
    static double time(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
