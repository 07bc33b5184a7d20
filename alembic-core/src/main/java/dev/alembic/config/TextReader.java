package dev.alembic.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads text in UTF-8 as it is needed, without a byte order mark, and refuses what isn't UTF-8. */
final class TextReader extends Reader {

    private static final int SIZE = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(SIZE).limit(0);
    private boolean isAtEnd;
    private boolean isDump;
    private int line = 1;

    private TextReader(InputStream input) {
        this.input = input;
    }

    /** Takes the stream over, and closes it in the end. */
    static Reader of(InputStream input) throws IOException {
        TextReader reader = new TextReader(input);
        if (reader.fill()) {
            reader.isDump = TextFile.isDump(reader.bytes.array(), reader.bytes.limit());
            if (reader.characters.get(0) == BYTE_ORDER_MARK) {
                reader.characters.get();
            }
        }
        return reader;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!characters.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, offset, count);
        return count;
    }

    /** Decodes what comes next; false at the end. */
    private boolean fill() throws IOException {
        countLines();
        characters.clear();
        while (characters.position() == 0 && !(isAtEnd && !bytes.hasRemaining())) {
            load();
            CoderResult result = decoder.decode(bytes, characters, isAtEnd);
            if (result.isError() && characters.position() == 0) {
                throw new TextFile.NotUtf8Exception(line, bytes.get(bytes.position()) & 0xFF, isDump);
            }
        }
        characters.flip();
        return characters.hasRemaining();
    }

    private void countLines() {
        for (int i = 0; i < characters.limit(); i++) {
            line += characters.get(i) == '\n' ? 1 : 0;
        }
    }

    private void load() throws IOException {
        if (isAtEnd) {
            return;
        }
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        isAtEnd = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
