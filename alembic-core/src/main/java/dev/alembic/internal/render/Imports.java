package dev.alembic.internal.render;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The imports of one piece of source. */
final class Imports {

    /** Names that every revision uses already. */
    private static final Set<String> TAKEN =
            Set.of("Operations", "Migration", "Revision", "Dsl", "Override", "String", "Object");

    private final Map<String, String> classes = new TreeMap<>();
    private final Set<String> others = new TreeSet<>();

    /** The name of a class as it may be written: {@code List}, {@code Name.Quoting}. */
    String name(Class<?> type) {
        if (type.getEnclosingClass() != null) {
            return name(type.getEnclosingClass()) + "." + type.getSimpleName();
        }
        String simple = type.getSimpleName();
        boolean isVisible =
                type.getPackageName().isEmpty() || type.getPackageName().equals("java.lang");
        boolean isFree = !TAKEN.contains(simple)
                && classes.getOrDefault(simple, type.getName()).equals(type.getName());
        if (isVisible) {
            return simple;
        } else if (isFree) {
            classes.put(simple, type.getName());
        }
        return isFree ? simple : type.getName();
    }

    /** Takes whole import statements. */
    void add(Collection<String> statements) {
        others.addAll(statements);
    }

    /** Whole import statements, sorted. */
    List<String> statements() {
        Set<String> all = new TreeSet<>(others);
        classes.values().forEach(name -> all.add("import " + name + ";"));
        return List.copyOf(all);
    }
}
