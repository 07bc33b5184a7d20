package dev.alembic.sql;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a dialect writes identifiers: when they are quoted, how, and how long they may be.
 *
 * @param open opening quote
 * @param close closing quote, doubled within the name
 * @param reserved words that are quoted, in lower case
 * @param reservedInCapitals whether those are written in capitals within the quotes, as they would be
 *     stored without
 * @param unquotedStart first characters that need no quotes
 * @param refused what a name must not contain even in quotes, as a regular expression; NUL never
 *     may
 * @param maxLength number of {@code unit}s
 * @param unit characters or bytes of UTF-8
 */
public record Identifiers(
        String open,
        String close,
        Set<String> reserved,
        boolean reservedInCapitals,
        String unquotedStart,
        Pattern refused,
        int maxLength,
        Unit unit) {

    /** For {@link #maxLength()}: there is no limit worth the name. */
    public static final int UNLIMITED = 9999;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String PLAIN = LETTERS + "0123456789_$";
    private static final Pattern UNQUOTED = Pattern.compile("[\\p{L}\\p{N}_$#@.]+");
    private static final int HASH_LENGTH = 4;
    private static final int MAX_BYTES = 4;

    /** Standard SQL: quoted by {@code "}, as long as one likes. */
    public static Identifiers standard(Set<String> reserved) {
        return new Identifiers(
                "\"", "\"", reserved, false, LETTERS + "_", Pattern.compile("\0"), UNLIMITED, Unit.CHARACTERS);
    }

    /** The same, quoted differently. */
    public Identifiers quotedBy(String newOpen, String newClose) {
        return new Identifiers(
                newOpen, newClose, reserved, reservedInCapitals, unquotedStart, refused, maxLength, unit);
    }

    /** The same with another limit. */
    public Identifiers upTo(int newMaxLength, Unit newUnit) {
        return new Identifiers(
                open, close, reserved, reservedInCapitals, unquotedStart, refused, newMaxLength, newUnit);
    }

    /** The same where only a letter needs no quotes at the beginning. */
    public Identifiers startingWithLetter() {
        return new Identifiers(open, close, reserved, reservedInCapitals, LETTERS, refused, maxLength, unit);
    }

    /** The same where quotes around a reserved word don't keep its letters small. */
    public Identifiers withReservedInCapitals() {
        return new Identifiers(open, close, reserved, true, unquotedStart, refused, maxLength, unit);
    }

    /** The same, refusing more. */
    public Identifiers refusing(String pattern) {
        return new Identifiers(
                open,
                close,
                reserved,
                reservedInCapitals,
                unquotedStart,
                Pattern.compile("\0|" + pattern),
                maxLength,
                unit);
    }

    /**
     * The name as it stands in SQL.
     *
     * @throws AlembicException if no quoting makes it a name, or if it is too long
     */
    public String quote(Name name) {
        boolean isPlain = isPlain(name.text());
        if (!isPlain) {
            check(name);
        }
        String text = fit(name);
        return isQuoted(name.quoting(), text, isPlain) ? quoted(name, text) : text;
    }

    private String quoted(Name name, String text) {
        String kept = isReserved(name) ? text.toUpperCase(Locale.ROOT) : text;
        return open + kept.replace(close, close + close) + close;
    }

    /** Whether it is quoted for nothing but that, and stored in capitals all the same. */
    private boolean isReserved(Name name) {
        return reservedInCapitals && name.quoting() == Name.Quoting.AS_NEEDED && reserved.contains(name.text());
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (PLAIN.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The name as it stands in SQL. */
    public String quote(String name) {
        return quote(Name.of(name));
    }

    /** The names, separated by a comma and a space. */
    public String quote(List<Name> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    /** Schema and table, separated by a dot. */
    public String quote(TableName table) {
        return table.schema().map(schema -> quote(schema) + ".").orElse("") + quote(table.name());
    }

    /** Whether the name is written in quotes that keep the case of its letters. */
    public boolean isCaseQuoted(Name name) {
        return isQuoted(name.quoting(), name.text(), isPlain(name.text())) && !isReserved(name);
    }

    private boolean isQuoted(Name.Quoting quoting, String text, boolean isPlain) {
        return switch (quoting) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AS_NEEDED -> !isPlain || unquotedStart.indexOf(text.charAt(0)) < 0 || reserved.contains(text);
        };
    }

    private void check(Name name) {
        String text = name.text();
        if (text.isEmpty()) {
            throw new AlembicException("A name is empty. Give the table, column or constraint a name.");
        }
        boolean isUnquotable =
                name.quoting() == Name.Quoting.NEVER && !UNQUOTED.matcher(text).matches();
        if (isUnquotable || refused.matcher(text).find() || Unicode.isBroken(text)) {
            throw new AlembicException(
                    "\"%s\" can't be a name in this database, because of a character in it. Rename it."
                            .formatted(Unicode.visible(text)));
        }
    }

    /**
     * The text under which the database knows the name: shortened where a naming convention made it
     * too long.
     *
     * @throws AlembicException if it is too long and nobody may shorten it
     */
    public String stored(Name name) {
        return fit(name);
    }

    /** As much of the text as a name can be long, without half a character at its end. */
    public String cut(String text) {
        String cut = text;
        while (unit.length(cut) > maxLength) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private String fit(Name name) {
        String text = name.text();
        if (text.length() * MAX_BYTES <= maxLength || unit.length(text) <= maxLength) {
            return text;
        } else if (name.origin() != Name.Origin.GENERATED) {
            throw new AlembicException("The name \"%s\" has %d %s, and this database takes at most %d. Shorten it."
                    .formatted(Unicode.visible(text), unit.length(text), unit.word(), maxLength));
        }
        String end = "_" + md5(text).substring(32 - HASH_LENGTH);
        int keep = Math.min(text.length(), maxLength - 2 * HASH_LENGTH);
        while (unit.length(text.substring(0, keep)) > maxLength - 2 * HASH_LENGTH) {
            keep = text.offsetByCodePoints(keep, -1);
        }
        return text.substring(0, keep) + end;
    }

    private static String md5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5.", e);
        }
    }

    /** What the length of a name is counted in. */
    public enum Unit {
        /** Characters. */
        CHARACTERS("characters"),
        /** Bytes of UTF-8. */
        BYTES("bytes");

        /** No char of a text takes more bytes. */
        private static final int LARGEST = 3;

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** The beginning of a text, as much of it as fits. */
        String cut(String text, int length) {
            if ((long) LARGEST * text.length() <= length) {
                return text;
            }
            int end = text.length();
            while (length(text.substring(0, end)) > length) {
                end = text.offsetByCodePoints(end, -1);
            }
            return text.substring(0, end);
        }

        int length(String text) {
            if (this == CHARACTERS) {
                return text.codePointCount(0, text.length());
            }
            int length = 0;
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                length += bytes(text.codePointAt(i));
            }
            return length;
        }

        private static int bytes(int codePoint) {
            if (codePoint < 0x80) {
                return 1;
            } else if (codePoint < 0x800) {
                return 2;
            }
            return Character.isBmpCodePoint(codePoint) ? 3 : 4;
        }
    }
}
