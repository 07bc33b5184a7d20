package dev.alembic.internal.script;

import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads the headers of revision files. A few thousand bytes of each are read, and the rest only if
 * the header does not end there. Not thread-safe: one buffer serves all files.
 */
final class RevisionReader {

    private static final int PREFIX_BYTES = 4096;

    private final byte[] buffer = new byte[PREFIX_BYTES];

    /**
     * Reads the header of a {@code .java} or {@code .sql} file.
     *
     * @throws ScriptException if the file can't be read or is no revision
     */
    RevisionFile read(Path file) {
        String location = file.toString();
        if (location.endsWith(".sql")) {
            SqlHeader header = sqlHeader(file);
            return new RevisionFile(header.info(location), RevisionFile.Kind.SQL, Optional.of(file), "");
        }
        JavaHeader header = header(file, HeaderScanner::scan).orElseThrow(() -> noRevision(file));
        return new RevisionFile(header.info(location), RevisionFile.Kind.JAVA, Optional.of(file), header.typeName());
    }

    /**
     * Reads the header of a {@code .sql} file.
     *
     * @throws ScriptException if the file can't be read or is no revision
     */
    SqlHeader sqlHeader(Path file) {
        return header(file, SqlHeaderScanner::scan).orElseThrow(() -> noUpgrade(file, wholeText(file)));
    }

    private <H> Optional<H> header(Path file, BiFunction<Path, String, Optional<H>> scanner) {
        try (InputStream input = open(file)) {
            int length = input.readNBytes(buffer, 0, PREFIX_BYTES);
            boolean isWhole = length < PREFIX_BYTES;
            String beginning = TextFile.decode(buffer, isWhole ? length : endOfLines(length));
            Optional<H> header = scanner.apply(file, beginning);
            if (header.isPresent() || isWhole) {
                return header;
            }
            byte[] rest = input.readAllBytes();
            byte[] whole = Arrays.copyOf(buffer, length + rest.length);
            System.arraycopy(rest, 0, whole, length, rest.length);
            return scanner.apply(file, TextFile.decode(whole));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        TextFile.requireRegular(file);
        return Files.newInputStream(file);
    }

    /** Where the last line end in the buffer stands, so that no character is cut in two. */
    private int endOfLines(int length) {
        int end = length;
        while (end > 0 && buffer[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static String wholeText(Path file) {
        try {
            return TextFile.readRegular(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ScriptException unreadable(Path file, IOException e) {
        return new ScriptException(file, "Can't read \"%s\": %s".formatted(file, e.getMessage()), e);
    }

    private static ScriptException noRevision(Path file) {
        return new ScriptException(
                file,
                ("\"%s\" is no revision: it has no class with @Revision(id = \"…\"). A class that"
                                + " revisions only use belongs to a folder named by source_path in the"
                                + " configuration.")
                        .formatted(file));
    }

    /** The refusal of a SQL file without its marker. */
    static ScriptException noUpgrade(Path file, String text) {
        if (text.indexOf('\r') >= 0 && text.indexOf('\n') < 0) {
            return new ScriptException(
                    file,
                    "\"%s\" ends its lines with carriage returns alone. Save it with line feeds, or with both."
                            .formatted(file));
        }
        return new ScriptException(
                file,
                ("\"%s\" is no revision: it has no line \"-- upgrade\". A SQL revision begins with"
                                + " \"-- revision: …\", and its statements stand behind \"-- upgrade\" and"
                                + " \"-- downgrade\".")
                        .formatted(file));
    }
}
