package dev.alembic.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of something in a schema, and what may be done with it: whether it is quoted, and
 * whether naming conventions may still change it. Two names mean the same object if their {@link
 * #text() texts} are equal.
 *
 * @param text as the user wrote it, or as the database says it
 * @param quoting whether it is written in quotes
 * @param origin where it comes from
 */
public record Name(String text, Quoting quoting, Origin origin) {

    /** A name as users write them: quoted if need be, open to naming conventions. */
    public static Name of(String text) {
        return new Name(text, Quoting.AS_NEEDED, Origin.GIVEN);
    }

    /** A name that naming conventions leave alone, such as one read from a database. */
    public static Name exactly(String text) {
        return of(text).asExact();
    }

    /** Names as users write them, in their order. */
    public static List<Name> listOf(String... texts) {
        return Arrays.stream(texts).map(Name::of).toList();
    }

    /** The texts of {@code names}, in their order. */
    public static List<String> texts(List<Name> names) {
        List<String> texts = new ArrayList<>(names.size());
        for (Name name : names) {
            texts.add(name.text());
        }
        return Collections.unmodifiableList(texts);
    }

    /** The same name, always written in quotes. */
    public Name quoted() {
        return new Name(text, Quoting.ALWAYS, origin);
    }

    /** The same name, never written in quotes. */
    public Name unquoted() {
        return new Name(text, Quoting.NEVER, origin);
    }

    /** The same name, which naming conventions leave alone. */
    public Name asExact() {
        return new Name(text, quoting, Origin.EXACT);
    }

    /** Another text with the same quoting and origin. */
    public Name withText(String newText) {
        return new Name(newText, quoting, origin);
    }

    /** Whether naming conventions leave this name alone. */
    public boolean isFinal() {
        return origin != Origin.GIVEN;
    }

    /** Whether both mean the same object: the texts are equal. */
    public boolean matches(Name other) {
        return text.equals(other.text);
    }

    /** The texts, separated by a comma and a space. */
    public static String join(List<Name> names) {
        return names.stream().map(Name::text).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text;
    }

    /** Whether a name is written in quotes. */
    public enum Quoting {
        /** If the dialect demands it: reserved words, capitals, special characters. */
        AS_NEEDED,
        /** Always. */
        ALWAYS,
        /** Never, whatever it contains; the database folds its case. */
        NEVER
    }

    /** Where a name comes from. */
    public enum Origin {
        /** The user gave it; a naming convention may build on it. */
        GIVEN,
        /** It is meant as it is: protected by the user, or read from a database. */
        EXACT,
        /** A naming convention made it; it is shortened where it is too long. */
        GENERATED
    }
}
