package dev.alembic.internal.revision;

import java.util.Arrays;

/** A growing list of numbers, used from its end: what is still to be visited. */
final class IntStack {

    private int[] items = new int[16];
    private int size;

    void push(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    void pushAll(int[] more) {
        for (int item : more) {
            push(item);
        }
    }

    void pushAll(Edges edges, int source) {
        for (int place = edges.start(source); place < edges.end(source); place++) {
            push(edges.target(place));
        }
    }

    int pop() {
        return items[--size];
    }

    int peek() {
        return items[size - 1];
    }

    int get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
