package dev.alembic.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads text in UTF-8, and refuses what isn't: a decoder that puts a replacement character instead
 * would store that character in somebody's database.
 */
public final class TextFile {

    private static final String REPLACEMENT = "\uFFFD";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws NotUtf8Exception if it isn't in UTF-8; its message names the line
     * @throws IOException if it can't be read
     */
    public static String read(Path file) throws IOException {
        return decode(Files.readAllBytes(file));
    }

    /**
     * The text of a file of which there is an end: no pipe and no device.
     *
     * @throws IOException as {@link #read}, and if it is no regular file
     */
    public static String readRegular(Path file) throws IOException {
        requireRegular(file);
        return read(file);
    }

    /**
     * Opens such a file to be read as it is needed, without a byte order mark. What isn't in UTF-8 fails
     * when it is reached.
     *
     * @throws IOException as {@link #readRegular}
     */
    public static Reader open(Path file) throws IOException {
        requireRegular(file);
        return TextReader.of(Files.newInputStream(file));
    }

    /**
     * Accepts files, also behind links, and refuses what has no end: pipes and devices.
     *
     * @throws IOException if it is there and no regular file
     */
    public static void requireRegular(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no regular file");
        }
    }

    /**
     * The text of some bytes, without a byte order mark.
     *
     * @throws NotUtf8Exception if they aren't UTF-8; its message names the line
     */
    public static String decode(byte[] bytes) throws NotUtf8Exception {
        return decode(bytes, bytes.length);
    }

    /** The text of the first {@code length} bytes, as {@link #decode(byte[])}. */
    public static String decode(byte[] bytes, int length) throws NotUtf8Exception {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.contains(REPLACEMENT)) {
            requireUtf8(bytes, length);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** A replacement character may also stand in the text itself. */
    private static void requireUtf8(byte[] bytes, int length) throws NotUtf8Exception {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            result = decoder.decode(rest, out.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new NotUtf8Exception(
                    lineAt(bytes, rest.position()), bytes[rest.position()] & 0xFF, isDump(bytes, length));
        }
    }

    /** Whether it seems to be a revision in SQL, which may have been made by the database's shell. */
    static boolean isDump(byte[] bytes, int length) {
        return length > 1 && bytes[0] == '-' && bytes[1] == '-';
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Bytes that aren't text in UTF-8. */
    public static final class NotUtf8Exception extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int found;
        private final boolean isDump;

        NotUtf8Exception(int line, int found, boolean isDump) {
            this.line = line;
            this.found = found;
            this.isDump = isDump;
        }

        @Override
        public String getMessage() {
            return "line %d is not in UTF-8 (byte 0x%02X). Save it in UTF-8%s."
                    .formatted(line, found, isDump ? "; a dump with binary values is made with --hex-blob" : "");
        }
    }
}
