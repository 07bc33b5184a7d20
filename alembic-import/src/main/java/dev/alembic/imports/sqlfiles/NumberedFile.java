package dev.alembic.imports.sqlfiles;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file whose name begins with a number.
 *
 * @param digits the number as it is written
 * @param title what stands behind it, with blanks for underscores and dashes
 * @param direction which way it goes
 * @param path the file
 */
record NumberedFile(String digits, String title, Direction direction, Path path) {

    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z]?(\\d+)(?:[_\\-. ]+(.*?))??(?:[._-](up|down|do|undo))?\\.(sql|go)", Pattern.CASE_INSENSITIVE);

    /** Which way a file goes. */
    enum Direction {
        /** There, and maybe back in the same file. */
        BOTH,
        UP,
        DOWN
    }

    static Optional<NumberedFile> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        String title = name.group(2) == null
                ? ""
                : name.group(2).replaceAll("[_-]+", " ").strip();
        return Optional.of(new NumberedFile(name.group(1), title, direction(name.group(3)), path));
    }

    private static Direction direction(@Nullable String word) {
        if (word == null) {
            return Direction.BOTH;
        }
        return word.toLowerCase(Locale.ROOT).matches("up|do") ? Direction.UP : Direction.DOWN;
    }

    BigInteger number() {
        return new BigInteger(digits);
    }

    String name() {
        return path.getFileName().toString();
    }

    String message() {
        return title.isEmpty() ? name() : title;
    }

    boolean isSql() {
        return name().toLowerCase(Locale.ROOT).endsWith(".sql");
    }
}
