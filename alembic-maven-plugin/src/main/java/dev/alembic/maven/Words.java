package dev.alembic.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** Parameters that are one of some words. */
final class Words {

    private Words() {}

    /**
     * The constant that a word names.
     *
     * @throws MojoFailureException if none is called so
     */
    static <E extends Enum<E>> E constant(Class<E> type, String parameter, String word) throws MojoFailureException {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word.strip().toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new MojoFailureException("%s is one of %s, not \"%s\"."
                .formatted(
                        parameter,
                        Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", ")),
                        word));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
