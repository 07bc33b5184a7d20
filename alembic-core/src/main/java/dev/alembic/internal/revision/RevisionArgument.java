package dev.alembic.internal.revision;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user types to name revisions: {@code head}, {@code heads}, {@code base}, an id, the start
 * of an id, a branch label, {@code label@head}, {@code +2}, {@code -1}, {@code id+1}, {@code
 * label@-1}.
 *
 * <pre>
 * argument = [ branch "@" ] symbol  |  [ branch "@" ] [ symbol ] steps
 * symbol   = "base" | "head" | "heads" | id, start of an id or branch label
 * steps    = ( "+" | "-" ) digits
 * </pre>
 *
 * <p>Which revisions it stands for depends on the graph and, for {@code +N} and {@code -N}, on the
 * command: {@link RevisionGraph} answers that. A {@link RevisionRange} has an argument at each end.
 */
public sealed interface RevisionArgument {

    /** Parses an argument; every text is one, and {@link #text} gives it back. */
    static RevisionArgument parse(String text) {
        Matcher relative = Relative.PATTERN.matcher(text);
        if (relative.matches()) {
            return new Relative(
                    Optional.ofNullable(relative.group(1)).map(Symbol::of),
                    Optional.ofNullable(relative.group(2)).map(Symbol::of),
                    relative.group(3));
        }
        int at = text.indexOf('@');
        Symbol symbol = Symbol.of(text.substring(at + 1));
        return at < 0 ? symbol : new OnBranch(Symbol.of(text.substring(0, at)), symbol);
    }

    /** The argument as typed. */
    String text();

    /** The branch in front of {@code @}; empty if there is none, or nothing stands in front. */
    Optional<Symbol> branch();

    /** What stands behind {@code @}, or everything without one; steps are a name that no revision has. */
    Symbol symbol();

    /** One revision or one set of revisions, without a branch and without steps. */
    sealed interface Symbol extends RevisionArgument {

        /** Parses a symbol. */
        static Symbol of(String text) {
            return Arrays.<Symbol>stream(Keyword.values())
                    .filter(keyword -> keyword.text().equals(text))
                    .findFirst()
                    .orElseGet(() -> new Named(text));
        }

        @Override
        default Optional<Symbol> branch() {
            return Optional.empty();
        }

        @Override
        default Symbol symbol() {
            return this;
        }
    }

    /** The symbols that every history has. */
    enum Keyword implements Symbol {
        /** Before the first revision. */
        BASE("base"),
        /** The only head, of everything or of a branch. */
        HEAD("head"),
        /** All heads, of everything or of a branch. */
        HEADS("heads");

        private final String text;

        Keyword(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * A revision by name.
     *
     * @param text an id, the start of an id or a branch label
     */
    record Named(String text) implements Symbol {}

    /**
     * A symbol on a branch: {@code label@head}.
     *
     * @param qualifier what stands in front of {@code @}; a name without characters if nothing does
     * @param symbol what stands behind it
     */
    record OnBranch(Symbol qualifier, Symbol symbol) implements RevisionArgument {

        @Override
        public String text() {
            return qualifier.text() + "@" + symbol.text();
        }

        @Override
        public Optional<Symbol> branch() {
            return qualifier.text().isEmpty() ? Optional.empty() : Optional.of(qualifier);
        }
    }

    /**
     * A number of steps: {@code +2}, {@code -1}, {@code id+1}, {@code label@-1}.
     *
     * @param branch the branch to stay on
     * @param from where to count from; empty to count from where the database is
     * @param signed the number as typed, with its sign
     */
    record Relative(Optional<Symbol> branch, Optional<Symbol> from, String signed) implements RevisionArgument {

        private static final Pattern PATTERN =
                Pattern.compile("(?:(.+?)@)?(\\w+)?([+-]\\d+)", Pattern.UNICODE_CHARACTER_CLASS);

        /** The number of steps, negative toward base; as far as an int goes. */
        public int steps() {
            BigInteger limit = BigInteger.valueOf(Integer.MAX_VALUE);
            return new BigInteger(signed).min(limit).max(limit.negate()).intValue();
        }

        /** The number of steps without its sign, as typed but for leading zeros. */
        public String distance() {
            return new BigInteger(signed).abs().toString();
        }

        /** A symbol on the branch of these steps, if they have one. */
        RevisionArgument onBranch(Symbol symbol) {
            return branch.<RevisionArgument>map(name -> new OnBranch(name, symbol))
                    .orElse(symbol);
        }

        @Override
        public String text() {
            return branch.map(name -> name.text() + "@").orElse("") + symbol().text();
        }

        @Override
        public Symbol symbol() {
            return new Named(from.map(Symbol::text).orElse("") + signed);
        }
    }
}
