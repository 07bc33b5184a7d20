package dev.alembic.imports.source;

import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads files of other tools, and says which one can't be read. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * A text in UTF-8.
     *
     * @throws ConfigException if it can't be read or isn't that
     */
    public static String text(Path file) {
        return text(file, StandardCharsets.UTF_8);
    }

    /**
     * A text.
     *
     * @throws ConfigException if it can't be read or isn't in this encoding
     */
    public static String text(Path file, Charset encoding) {
        try {
            return encoding.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ConfigException("\"%s\" is not in %s.".formatted(file, encoding.name()), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * A file of keys and values.
     *
     * @throws ConfigException if it can't be read
     */
    public static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
        return properties;
    }

    /**
     * All files in a folder and below it, in the order of their paths.
     *
     * @throws ConfigException if it can't be read
     */
    public static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /**
     * A folder that is there.
     *
     * @throws ConfigException if it isn't
     */
    public static Path folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigException("There is no folder \"%s\".".formatted(folder));
        }
        return folder;
    }

    private static ConfigException unreadable(Path file, Exception reason) {
        return new ConfigException("\"%s\" can't be read: %s".formatted(file, reason.getMessage()), reason);
    }
}
