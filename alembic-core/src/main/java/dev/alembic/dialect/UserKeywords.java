package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keywords that users give as text, and that go into statements as they are. */
public final class UserKeywords {

    /** Keywords, with a list of columns behind: {@code SET NULL (a, b)}. */
    private static final Pattern KEYWORDS = Pattern.compile("[A-Za-z][A-Za-z0-9_ ]*(\\([\\w\", ]+\\))?");

    // SQL:2016, 11.8 <referential constraint definition> and 10.8 <constraint characteristics>
    private static final List<String> ACTIONS = List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION");
    private static final List<String> MATCHES = List.of("FULL", "PARTIAL", "SIMPLE");
    private static final List<String> MOMENTS = List.of("DEFERRED", "IMMEDIATE");

    private UserKeywords() {}

    /** {@code ON DELETE CASCADE}. */
    static Optional<String> onDelete(Reference reference) {
        return clause("ON DELETE", ACTIONS, reference.onDelete(), titled(reference));
    }

    /** {@code ON UPDATE CASCADE}. */
    static Optional<String> onUpdate(Reference reference) {
        return clause("ON UPDATE", ACTIONS, reference.onUpdate(), titled(reference));
    }

    /** {@code MATCH FULL}. */
    static Optional<String> match(Reference reference) {
        return clause("MATCH", MATCHES, reference.match(), titled(reference));
    }

    /** {@code INITIALLY DEFERRED}. */
    static Optional<String> initially(Constraint constraint) {
        return clause("INITIALLY", MOMENTS, constraint.traits().initially(), titled(constraint));
    }

    private static String titled(Reference reference) {
        return "the foreign key to \"%s\"".formatted(reference.table());
    }

    private static String titled(Constraint constraint) {
        String title = constraint.name().map(Name::text).orElseGet(() -> Name.join(constraint.columns()));
        return "the constraint \"%s\"".formatted(title);
    }

    /** A clause of which SQL knows these forms only; columns may stand behind. */
    private static Optional<String> clause(String clause, List<String> forms, Optional<String> given, String where) {
        String title = clause + " of " + where;
        return given.map(words -> {
            String form = words.replaceFirst("\\s*\\(.*", "").toUpperCase(Locale.ROOT);
            if (!forms.contains(form)) {
                throw new AlembicException(
                        "%s can't be \"%s\". It is one of %s.".formatted(title, words, String.join(", ", forms)));
            }
            return clause + " " + keywords(words, title);
        });
    }

    /**
     * The words, if they are no more than keywords.
     *
     * @param where what they are for, to be told if they aren't
     */
    public static String keywords(String words, String where) {
        if (!KEYWORDS.matcher(words).matches()) {
            throw new AlembicException("\"%s\" is not a keyword of SQL, in %s.".formatted(words, where));
        }
        return words;
    }
}
