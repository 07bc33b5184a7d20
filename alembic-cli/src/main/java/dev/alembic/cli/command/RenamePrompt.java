package dev.alembic.cli.command;

import dev.alembic.cli.session.Streams;
import dev.alembic.comparison.RenameCandidate;
import dev.alembic.comparison.RenameQuestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal; a bare Enter means yes, which loses nothing, where that is likely. */
final class RenamePrompt implements RenameQuestion {

    private final Streams streams;
    private final BufferedReader answers;

    RenamePrompt(Streams streams) {
        this.streams = streams;
        this.answers = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    }

    /** Absent if nothing comes any more. */
    @Override
    public Optional<Boolean> isRename(RenameCandidate candidate) {
        while (true) {
            streams.out().print(RenameText.question(candidate) + " ");
            streams.out().flush();
            String answer = read();
            if (answer == null) {
                streams.out().println();
                return Optional.empty();
            }
            Optional<Boolean> meant = meant(answer.strip().toLowerCase(Locale.ROOT), candidate.isLikely());
            if (meant.isPresent()) {
                return meant;
            }
            streams.out().println("Type y or n.");
        }
    }

    private static Optional<Boolean> meant(String answer, boolean isLikely) {
        return switch (answer) {
            case "y", "yes" -> Optional.of(true);
            case "n", "no" -> Optional.of(false);
            default -> Optional.of(true).filter(yes -> answer.isEmpty() && isLikely);
        };
    }

    private @Nullable String read() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
