package dev.alembic.dialect;

import dev.alembic.schema.UnquotedCase;
import dev.alembic.sql.TypeArgs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as it stands in DDL, in parts that can be compared.
 *
 * @param name in lower case, with the words behind the parentheses: {@code time with time zone}
 * @param values what stands in parentheses
 * @param charset character set of texts
 * @param collation order of texts
 */
public record TypeForm(String name, List<String> values, Optional<String> charset, Optional<String> collation) {

    private static final int MAX_REAL_BITS = 24;
    private static final Pattern CHARSET = Pattern.compile("(?i)\\s*CHARACTER SET (\\S+)");
    private static final Pattern COLLATION = Pattern.compile("(?i)\\s*COLLATE \"?([^\"\\s]+)\"?");

    /** Copies the values. */
    public TypeForm {
        values = List.copyOf(values);
    }

    static TypeForm of(TypeArgs type) {
        String words = type.name() + " " + UnquotedCase.lower(type.suffix());
        String all = type.name() + " " + type.suffix();
        String name = COLLATION.matcher(CHARSET.matcher(words).replaceAll("")).replaceAll("");
        return new TypeForm(name.strip(), type.values(), find(CHARSET, all), find(COLLATION, all));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** The first word of the name. */
    public String firstWord() {
        return name.split(" ", 2)[0];
    }

    /** What stands in parentheses, or else what goes without saying. */
    public List<String> valuesOr(String... usual) {
        return values.isEmpty() ? List.of(usual) : values;
    }

    /** What stands in parentheses, with the digits behind the point, which are none if nothing is said. */
    public List<String> withScale() {
        return values.size() == 1 ? List.of(values.get(0), "0") : values;
    }

    /** FLOAT(1) to FLOAT(24) are REAL, the others DOUBLE PRECISION, where a FLOAT has bits. */
    public TypeForm floating() {
        return switch (name) {
            case "double", "double precision" -> withoutValues("double precision");
            case "float" -> {
                boolean isReal = values.stream().anyMatch(bits -> Integer.parseInt(bits) <= MAX_REAL_BITS);
                yield withoutValues(isReal ? "real" : "double precision");
            }
            default -> this;
        };
    }

    private TypeForm withoutValues(String newName) {
        return new TypeForm(newName, List.of(), charset, collation);
    }

    /** The same under another name. */
    public TypeForm named(String newName) {
        return new TypeForm(newName, values, charset, collation);
    }
}
