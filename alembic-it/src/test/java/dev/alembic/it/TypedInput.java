package dev.alembic.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lines that are typed one at a time, and shown as they are. */
final class TypedInput extends InputStream {

    private final Deque<String> lines;
    private final OutputStream terminal;
    private byte[] line = new byte[0];
    private int next;

    TypedInput(List<String> lines, OutputStream terminal) {
        this.lines = new ArrayDeque<>(lines);
        this.terminal = terminal;
    }

    @Override
    public int read() throws IOException {
        if (next == line.length && !type()) {
            return -1;
        }
        return line[next++] & 0xff;
    }

    /** At most one line, as from a terminal. */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (next == line.length && !type()) {
            return -1;
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, buffer, from, count);
        next += count;
        return count;
    }

    private boolean type() throws IOException {
        if (lines.isEmpty()) {
            return false;
        }
        line = (lines.pop() + "\n").getBytes(StandardCharsets.UTF_8);
        next = 0;
        terminal.write(line);
        return true;
    }
}
