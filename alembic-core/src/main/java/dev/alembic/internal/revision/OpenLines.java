package dev.alembic.internal.revision;

import java.util.Arrays;

/**
 * The lines of a history walk: each stands at a revision, new ones are started at the end, and any
 * of them may come to its own end.
 *
 * <p>Ended lines are skipped at little cost: each remembers how far the skipping went last time.
 */
final class OpenLines {

    private static final int NONE = -1;

    private int[] revisions = new int[16];
    private int[] skipUp = new int[16];
    private int[] skipDown = new int[16];
    private int size;

    /** Starts a line at a revision and returns its number; numbers grow. */
    int start(int revision) {
        int line = size++;
        if (line == revisions.length) {
            revisions = Arrays.copyOf(revisions, 2 * line);
            skipUp = Arrays.copyOf(skipUp, 2 * line);
            skipDown = Arrays.copyOf(skipDown, 2 * line);
        }
        revisions[line] = revision;
        skipUp[line] = line;
        skipDown[line] = line;
        return line;
    }

    int at(int line) {
        return revisions[line];
    }

    void move(int line, int revision) {
        revisions[line] = revision;
    }

    /** The first line with this number or a greater one that has not ended, or -1. */
    int from(int line) {
        int open = line;
        while (open < size && skipUp[open] != open) {
            open = skipUp[open];
        }
        for (int passed = line; passed < open; ) {
            int next = skipUp[passed];
            skipUp[passed] = open;
            passed = next;
        }
        return open < size ? open : NONE;
    }

    /** Ends a line; returns the one before it, else the first one left, else -1. */
    int end(int line) {
        skipUp[line] = line + 1;
        skipDown[line] = line - 1;
        int open = line;
        while (open >= 0 && skipDown[open] != open) {
            open = skipDown[open];
        }
        for (int passed = line; passed > open; ) {
            int next = skipDown[passed];
            skipDown[passed] = open;
            passed = next;
        }
        return open >= 0 ? open : from(0);
    }
}
