package dev.alembic.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A text that is read as far as somebody looks, and forgotten behind: of a long one, only what is
 * needed is in memory. Places are counted from the beginning of the whole text. Not thread-safe.
 */
final class TextWindow {

    private static final int FIRST_SIZE = 8192;

    private final Reader reader;
    private final int from;
    private final int limit;
    private char[] characters;
    private int offset;
    private int end;
    private boolean isWhole;
    private int countedTo;
    private int line;

    /**
     * The rest of a text.
     *
     * @param reader gives it, from its beginning
     * @param from where it begins in the whole text
     * @param limit where it ends at the latest (exclusive)
     * @param firstLine the number of the line it begins in
     */
    TextWindow(Reader reader, int from, int limit, int firstLine) {
        this.reader = reader;
        this.characters = new char[FIRST_SIZE];
        this.from = from;
        this.offset = from;
        this.end = from;
        this.limit = limit;
        this.countedTo = from;
        this.line = firstLine;
    }

    /** What a window of a part looks through. */
    static Reader reader(ScriptPart part) {
        try {
            return part.text().open(part.from());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a script, read by such a reader. */
    static TextWindow of(ScriptPart part, Reader reader) {
        return new TextWindow(reader, part.from(), part.to(), part.firstLine());
    }

    /** A text that is in memory. */
    static TextWindow of(String text) {
        TextWindow window = new TextWindow(new StringReader(""), 0, text.length(), 1);
        window.characters = text.toCharArray();
        window.end = text.length();
        window.isWhole = true;
        return window;
    }

    /** Whether there is a character at this place. */
    boolean has(int place) {
        return place < end || (!isWhole && isRead(place));
    }

    private boolean isRead(int place) {
        try {
            while (place >= end && !isWhole) {
                read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return place < end;
    }

    private void read() throws IOException {
        if (characters.length - (end - offset) < FIRST_SIZE / 2) {
            characters = Arrays.copyOf(characters, 2 * characters.length);
        }
        int room = Math.min(characters.length - (end - offset), limit - end);
        int count = room == 0 ? -1 : reader.read(characters, end - offset, room);
        end += Math.max(0, count);
        isWhole = count < 0 || end == limit;
    }

    /** The character at this place; NUL where there is none, and a line end in front of the text. */
    char charAt(int place) {
        if (place < from) {
            return '\n';
        }
        return place >= offset && has(place) ? characters[place - offset] : '\0';
    }

    /** Where what was read so far ends. */
    int end() {
        return end;
    }

    /** What lies before this place isn't looked at again, and makes room once that is worth it. */
    void forgetBefore(int place) {
        int gone = place - offset;
        if (gone > characters.length / 2 && end > place) {
            countLines(place);
            System.arraycopy(characters, gone, characters, 0, end - place);
            offset = place;
        }
    }

    /** The number of the line that a place is in, which lies behind those asked for before. */
    int lineOf(int place) {
        countLines(place);
        return line;
    }

    private void countLines(int place) {
        for (; countedTo < place; countedTo++) {
            line += charAt(countedTo) == '\n' ? 1 : 0;
        }
    }

    /** A part of the text. */
    String substring(int from, int to) {
        return new String(characters, from - offset, to - from);
    }

    /** Whether the text goes on like this. */
    boolean startsWith(String text, int place) {
        for (int i = 0; i < text.length(); i++) {
            if (!has(place + i) || charAt(place + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The next place of a character; the end of the text where there is none. */
    int indexOf(char wanted, int from) {
        int place = from;
        while (has(place) && charAt(place) != wanted) {
            place++;
        }
        return place;
    }

    /** What follows, up to so many characters and the end of the text. */
    String following(int place, int length) {
        return has(place + length) ? substring(place, place + length) : substring(place, end);
    }
}
