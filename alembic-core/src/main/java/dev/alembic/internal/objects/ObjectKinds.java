package dev.alembic.internal.objects;

import dev.alembic.dialect.Definition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of things that files speak of, such as {@code view}: those of which one is made by a file. */
public final class ObjectKinds {

    private static final Pattern CREATE =
            Pattern.compile("(?is)\\s*(?:(?:--[^\\n]*\\n|/\\*.*?\\*/)\\s*)*CREATE\\s+(?:OR\\s+REPLACE\\s+)?"
                    + "(?:(?:DEFINER|ALGORITHM)\\s*=\\s*\\S+\\s+|SQL\\s+SECURITY\\s+\\w+\\s+|CONSTRAINT\\s+|"
                    + "FORCE\\s+|TEMP(?:ORARY)?\\s+|RECURSIVE\\s+)*"
                    + "(MATERIALIZED\\s+VIEW|[A-Z]+).*");

    private final Set<String> kinds = new HashSet<>();

    private ObjectKinds() {}

    /** Those of files. */
    public static ObjectKinds of(Collection<ObjectSource> files) {
        ObjectKinds kinds = new ObjectKinds();
        files.stream().flatMap(file -> file.statements().stream()).forEach(kinds::add);
        return kinds;
    }

    private void add(String statement) {
        Matcher create = CREATE.matcher(statement);
        if (create.matches()) {
            String word = create.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            kinds.add(word.equals("alias") ? "function" : word);
        }
    }

    /** Whether a file speaks of things of this kind. */
    boolean areManaged(Definition definition) {
        return kinds.contains(kind(definition));
    }

    /** What a thing is: {@code view}. */
    static String kind(Definition definition) {
        int quote = definition.what().indexOf(" '");
        return quote < 0 ? definition.what() : definition.what().substring(0, quote);
    }

    /** What it is called, without arguments and quotes. */
    static String name(Definition definition) {
        List<String> parts = List.of(definition.what().split("'", -1));
        return parts.size() < 2
                ? ""
                : parts.get(1)
                        .replaceFirst("\\(.*", "")
                        .replaceFirst("^.*\\.", "")
                        .replace("\"", "");
    }
}
