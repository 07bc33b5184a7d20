package dev.alembic.internal.diff;

import dev.alembic.comparison.Rename;
import dev.alembic.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * SequenceDiffer that follow a renamed table, since they are called after it: {@code film_seq} becomes
 * {@code movie_seq}. A new one would begin again, with numbers that rows have already.
 */
final class SequenceRenames {

    private final Map<String, Sequence> live;
    private final Map<String, Sequence> model;

    /** The sequences of both sides by their keys. */
    SequenceRenames(Map<String, Sequence> live, Map<String, Sequence> model) {
        this.live = live;
        this.model = model;
    }

    /**
     * A sequence under two names.
     *
     * @param from as the database has it
     * @param to as the model has it
     */
    record Pair(Sequence from, Sequence to) {}

    /** The sequences that follow these renames, each once. */
    List<Pair> follow(List<Rename> renames) {
        List<Pair> followers = new ArrayList<>();
        for (Rename rename : renames) {
            if (rename.column().isEmpty()) {
                live.forEach((key, sequence) -> {
                    if (!model.containsKey(key)) {
                        after(sequence, rename)
                                .filter(to -> followers.stream()
                                        .noneMatch(pair -> pair.to().equals(to)))
                                .ifPresent(to -> followers.add(new Pair(sequence, to)));
                    }
                });
            }
        }
        return followers;
    }

    private Optional<Sequence> after(Sequence sequence, Rename rename) {
        String before = lower(rename.table().name().text());
        String name = lower(sequence.name().name().text());
        String expected = name.replace(before, lower(rename.to().text()));
        return model.entrySet().stream()
                .filter(entry -> name.contains(before) && !live.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(to -> lower(to.name().name().text()).equals(expected))
                .filter(to -> sequence.name().sibling(to.name().name()).matches(to.name()))
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
