package dev.alembic.script;

import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
            SqlHeader header = header(file, SqlHeaderScanner::scan).orElseThrow(() -> noUpgrade(file));
            return new RevisionFile(header.info(location), RevisionFile.Kind.SQL, Optional.of(file), "");
        }
        JavaHeader header = header(file, HeaderScanner::scan).orElseThrow(() -> noRevision(file));
        return new RevisionFile(header.info(location), RevisionFile.Kind.JAVA, Optional.of(file), header.typeName());
    }

    private <H> Optional<H> header(Path file, BiFunction<Path, String, Optional<H>> scanner) {
        try (InputStream input = Files.newInputStream(file)) {
            int length = input.readNBytes(buffer, 0, PREFIX_BYTES);
            boolean isWhole = length < PREFIX_BYTES;
            String beginning = text(buffer, length);
            Optional<H> header = scanner.apply(file, isWhole ? beginning : wholeLines(beginning));
            if (header.isPresent() || isWhole) {
                return header;
            }
            byte[] rest = input.readAllBytes();
            byte[] whole = Arrays.copyOf(buffer, length + rest.length);
            System.arraycopy(rest, 0, whole, length, rest.length);
            return scanner.apply(file, text(whole, whole.length));
        } catch (IOException e) {
            throw new ScriptException(file, "Can't read \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String wholeLines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
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
    static ScriptException noUpgrade(Path file) {
        return new ScriptException(
                file,
                ("\"%s\" is no revision: it has no line \"-- upgrade\". A SQL revision begins with"
                                + " \"-- revision: …\", and its statements stand behind \"-- upgrade\" and"
                                + " \"-- downgrade\".")
                        .formatted(file));
    }
}
