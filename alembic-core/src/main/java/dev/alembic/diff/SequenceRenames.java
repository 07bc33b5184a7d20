package dev.alembic.diff;

import dev.alembic.schema.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sequences that follow a renamed table, since they are called after it: {@code film_seq} becomes
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

    /** From the keys of live sequences to those of the model. */
    Map<String, String> follow(List<Rename> renames) {
        Map<String, String> followers = new TreeMap<>();
        for (Rename rename : renames) {
            if (rename.column().isEmpty()) {
                live.forEach((key, sequence) -> {
                    if (!model.containsKey(key)) {
                        after(sequence, rename).ifPresent(to -> followers.putIfAbsent(key, to));
                    }
                });
            }
        }
        return followers;
    }

    private Optional<String> after(Sequence sequence, Rename rename) {
        String before = lower(rename.table().name().text());
        String name = lower(sequence.name().name().text());
        String expected = name.replace(before, lower(rename.to().text()));
        return model.entrySet().stream()
                .filter(entry -> name.contains(before) && !live.containsKey(entry.getKey()))
                .filter(entry -> lower(entry.getValue().name().name().text()).equals(expected))
                .filter(entry -> sequence.name()
                        .sibling(entry.getValue().name().name())
                        .matches(entry.getValue().name()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
