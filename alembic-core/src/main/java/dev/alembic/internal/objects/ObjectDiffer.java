package dev.alembic.internal.objects;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Definition;
import dev.alembic.op.CreateObject;
import dev.alembic.op.DropObject;
import dev.alembic.op.ReplaceObject;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes the things of a database as files say, both sides in the words of the database. Pure.
 */
public final class ObjectDiffer {

    private final SqlLexis lexis;
    private final ObjectKinds kinds;
    private final Map<String, Definition> live;
    private final Map<String, Definition> wanted;
    private final Set<String> replaced = new LinkedHashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();

    /**
     * Compares.
     *
     * @param lexis the rules by which the database reads SQL
     * @param kinds that take part
     * @param live what it holds, each behind what it needs
     * @param wanted what it would hold, likewise
     */
    public ObjectDiffer(SqlLexis lexis, ObjectKinds kinds, List<Definition> live, List<Definition> wanted) {
        this.lexis = lexis;
        this.kinds = kinds;
        this.live = byName(live);
        this.wanted = byName(wanted);
        this.live.forEach(this::compare);
        spread();
    }

    private static Map<String, Definition> byName(List<Definition> all) {
        Map<String, Definition> named = new LinkedHashMap<>();
        all.stream()
                .filter(one -> !one.create().isEmpty())
                .forEach(one -> named.put(one.schema().orElse("") + "\0" + one.what(), one));
        return named;
    }

    private void compare(String key, Definition is) {
        Definition willBe = wanted.get(key);
        if (!kinds.areManaged(is)) {
            return;
        } else if (willBe == null) {
            if (!is.precedesTables()) {
                dropped.add(key);
            }
        } else if (!SameSql.areSame(is.create(), willBe.create(), lexis)) {
            (is.precedesTables() || isReplaceable(is, willBe) ? replaced : dropped).add(key);
        }
    }

    /** A function keeps what uses it as long as it is called in the same way. */
    private static boolean isReplaceable(Definition is, Definition willBe) {
        return head(is).isPresent() && head(is).equals(head(willBe));
    }

    private static Optional<String> head(Definition one) {
        return one.create().stream()
                .filter(text ->
                        text.startsWith("CREATE OR REPLACE FUNCTION") || text.startsWith("CREATE OR REPLACE PROCEDURE"))
                .map(text -> text.replaceFirst("(?s)\\n LANGUAGE .*", ""))
                .findFirst();
    }

    /** What uses something that goes for a while goes with it. */
    private void spread() {
        boolean isMore = !dropped.isEmpty();
        while (isMore) {
            isMore = false;
            for (Map.Entry<String, Definition> one : live.entrySet()) {
                boolean uses = !dropped.contains(one.getKey())
                        && !one.getValue().precedesTables()
                        && dropped.stream().anyMatch(gone -> names(one.getValue(), live.get(gone)));
                isMore |= uses && dropped.add(one.getKey());
            }
        }
    }

    private boolean names(Definition one, @Nullable Definition other) {
        if (other == null) {
            return false;
        }
        String name = ObjectKinds.name(other).toLowerCase(Locale.ROOT);
        return one.create().stream()
                .anyMatch(text -> SqlWords.names(text, lexis).contains(name));
    }

    /** What was found. */
    public ObjectChanges changes() {
        return new ObjectChanges(before(), after(), outOfTheWay());
    }

    private List<Difference> before() {
        List<Difference> differences = new ArrayList<>();
        live.forEach((key, is) -> {
            if (dropped.contains(key)) {
                List<String> detected = wanted.containsKey(key) ? List.of() : List.of("removed " + is.what());
                DropObject drop = new DropObject(is.what(), is.drop(), made(is, is));
                differences.add(
                        new Difference(List.of(drop), drop.reverse().stream().toList(), detected, List.of()));
            }
        });
        Collections.reverse(differences);
        return differences;
    }

    private List<Difference> after() {
        List<Difference> differences = new ArrayList<>();
        wanted.forEach((key, willBe) -> {
            Definition is = live.get(key);
            if (is != null && replaced.contains(key)) {
                ReplaceObject replace = new ReplaceObject(willBe.what(), made(willBe, is), made(is, is));
                differences.add(Difference.of(replace, "changed " + willBe.what()));
            } else if (is == null && kinds.areManaged(willBe)) {
                CreateObject create = new CreateObject(willBe.what(), made(willBe, willBe), willBe.drop());
                differences.add(Difference.of(create, "added " + willBe.what()));
            } else if (is != null && dropped.contains(key)) {
                boolean isSame = SameSql.areSame(is.create(), willBe.create(), lexis);
                CreateObject create = new CreateObject(willBe.what(), made(willBe, is), willBe.drop());
                Difference again = Difference.of(create, isSame ? List.of() : List.of("changed " + willBe.what()));
                differences.add(
                        isSame ? again.moreNotes(List.of("Is created again, since it uses what has changed.")) : again);
            }
        });
        return differences;
    }

    private Set<String> outOfTheWay() {
        Set<String> names = new LinkedHashSet<>();
        live.forEach((key, is) -> {
            if (dropped.contains(key)) {
                names.add(is.what());
            }
        });
        return names;
    }

    /** The statements that make something, with the rights that others have on it. */
    private static List<String> made(Definition one, Definition withRights) {
        List<String> statements = new ArrayList<>(one.create());
        statements.addAll(withRights.rights());
        return statements;
    }
}
