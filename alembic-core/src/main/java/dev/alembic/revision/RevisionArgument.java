package dev.alembic.revision;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user types to name revisions: {@code head}, {@code heads}, {@code base}, an id, the start
 * of an id, a branch label, {@code label@head}, {@code +2}, {@code -1}, {@code id+1}, {@code
 * label@-1}.
 *
 * <p>Which revisions it stands for depends on the graph and, for {@code +N} and {@code -N}, on the
 * command: {@link RevisionGraph} answers that.
 *
 * @param text as typed
 */
public record RevisionArgument(String text) {

    private static final Pattern RELATIVE =
            Pattern.compile("(?:(.+?)@)?(\\w+)?([+-]\\d+)", Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads an argument. */
    public static RevisionArgument parse(String text) {
        return new RevisionArgument(text);
    }

    /** The label or id in front of the first {@code @}. */
    public Optional<String> branch() {
        int at = text.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(text.substring(0, at));
    }

    /** What stands behind the first {@code @}, or everything if there is none. */
    public String symbol() {
        return text.substring(text.indexOf('@') + 1);
    }

    /** The argument as a number of steps from somewhere, if it is written that way. */
    public Optional<Relative> relative() {
        Matcher matcher = RELATIVE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Relative(
                Optional.ofNullable(matcher.group(1)), Optional.ofNullable(matcher.group(2)), matcher.group(3)));
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * A number of steps.
     *
     * @param branch the label or id in front of {@code @}: the branch to stay on
     * @param symbol where to count from; empty to count from where the database is
     * @param signed the number as typed, with its sign
     */
    public record Relative(Optional<String> branch, Optional<String> symbol, String signed) {

        /** The number of steps, negative toward base; as far as an int goes. */
        public int steps() {
            BigInteger limit = BigInteger.valueOf(Integer.MAX_VALUE);
            return new BigInteger(signed).min(limit).max(limit.negate()).intValue();
        }

        /** The number of steps without its sign, as typed but for leading zeros. */
        public String distance() {
            return new BigInteger(signed).abs().toString();
        }
    }
}
