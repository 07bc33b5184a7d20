package dev.alembic.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type that is meant literally: {@code VARCHAR(50)}, {@code DECIMAL(10, 2)}, {@code CITEXT}.
 *
 * @param name in capitals, as SQL writes it: {@code DOUBLE PRECISION}; what stands within quotes is
 *     kept: {@code ENUM('new')}
 * @param arguments the numbers in parentheses
 * @param collation the order of texts
 * @param hasTimeZone {@code WITH TIME ZONE}
 */
public record LiteralType(String name, List<Integer> arguments, Optional<String> collation, boolean hasTimeZone)
        implements SqlType {

    private static final Set<String> INTEGERS = Set.of("INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT", "MEDIUMINT");

    /** Copies the arguments, puts the name into capitals but for what is quoted. */
    public LiteralType {
        name = UnquotedCase.upper(name);
        arguments = List.copyOf(arguments);
    }

    /** A type of this name, with these numbers in parentheses. */
    public static LiteralType of(String name, Integer... arguments) {
        return new LiteralType(name, Arrays.asList(arguments), Optional.empty(), false);
    }

    /** The same text in this order. */
    public LiteralType collate(String newCollation) {
        return new LiteralType(name, arguments, Optional.of(newCollation), hasTimeZone);
    }

    /** The same with {@code WITH TIME ZONE}. */
    public LiteralType withTimeZone() {
        return new LiteralType(name, arguments, collation, true);
    }

    @Override
    public boolean isInteger() {
        return INTEGERS.contains(name);
    }
}
