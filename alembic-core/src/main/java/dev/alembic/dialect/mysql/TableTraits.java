package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code SHOW CREATE TABLE} says of a table and no model does, with statements that say it again. */
final class TableTraits {

    private static final String KEY = "^\\s*(?:UNIQUE |FULLTEXT |SPATIAL )?KEY `(.*?)` \\(.*";

    private static final String KEY_ANEW = "DROP KEY %1$s, ADD %2$s";

    /** The order in which they are made: a key may need a period. */
    private static final List<Trait> TRAITS = List.of(
            new Trait("^\\s*PERIOD FOR `(.*?)`.*", "period", "ADD %2$s"),
            new Trait(KEY + " WITHOUT OVERLAPS.*", "WITHOUT OVERLAPS of key", KEY_ANEW + ", ALGORITHM=COPY"),
            new Trait(
                    "^\\s*PRIMARY KEY \\(.* WITHOUT OVERLAPS\\)().*",
                    "WITHOUT OVERLAPS of the primary key",
                    "DROP PRIMARY KEY; ADD %2$s"),
            new Trait(KEY + " COMMENT '.*", "the comment on index", KEY_ANEW),
            new Trait(KEY + " IGNORED.*", "that nothing uses index", "ALTER INDEX %1$s IGNORED"),
            new Trait(KEY + "/\\*!80000 INVISIBLE.*", "that nothing uses index", "ALTER INDEX %1$s INVISIBLE"),
            new Trait("^\\s*`(.*?)` .*/\\*!?M?!?\\d* ?COMPRESSED.*", "that it compresses column", "MODIFY %2$s"),
            new Trait("^\\) .* TRANSACTIONAL=1\\b().*", "that it is said to be transactional", "TRANSACTIONAL=1"),
            new Trait("^\\) .*WITH SYSTEM VERSIONING().*", "the history of its rows", ""),
            new Trait("^\\) .*WITH SYSTEM VERSIONING().*", "system versioning", "ADD SYSTEM VERSIONING"));

    /** Of which the clause spans lines, up to the end; MySQL has it in a comment that it reads. */
    private static final Pattern PARTITIONS =
            Pattern.compile("(?s)\\n ?(?:/\\*!\\d+ )?(PARTITION BY .*?)(?: ?\\*/)?\\s*$");

    private static final Pattern FOREIGN_KEY = Pattern.compile("CONSTRAINT `([^`]+)` FOREIGN KEY \\(`(.*?)`\\)");

    /**
     * A trait.
     *
     * @param pattern of its line; the group, if there is something in it, is a name
     * @param change of the table that makes it, of the name and the line; empty: it stays away
     */
    private record Trait(String pattern, String what, String change) {}

    private final TableName table;
    private final String definition;

    TableTraits(TableName table, String definition) {
        this.table = table;
        this.definition = definition;
    }

    List<Dependent> all() {
        List<Dependent> found = new ArrayList<>();
        for (Trait trait : TRAITS) {
            Pattern pattern = Pattern.compile(trait.pattern);
            definition.lines().map(pattern::matcher).filter(Matcher::matches).forEach(line -> add(trait, line, found));
        }
        addKeyNames(found);
        Matcher partitions = PARTITIONS.matcher(definition);
        if (partitions.find()) {
            found.add(dependent(Optional.empty(), "its partitions", List.of(alter(partitions.group(1)))));
        }
        return found;
    }

    /** A foreign key without a name has an index that is called as its column; one with a name, as the key. */
    private void addKeyNames(List<Dependent> found) {
        Matcher keys = FOREIGN_KEY.matcher(definition);
        while (keys.find()) {
            String column = keys.group(2).replaceFirst("`, ?`.*", "");
            Pattern implied = Pattern.compile("\\n *KEY `((?:" + Pattern.quote(column)
                    + "(?:_\\d+)?|[^`]*_ibfk_\\d+))` \\(`" + Pattern.quote(keys.group(2)) + "`\\)");
            Matcher index = implied.matcher(definition);
            if (index.find() && !index.group(1).equals(keys.group(1))) {
                found.add(dependent(
                        Optional.empty(),
                        "the name of index '%s'".formatted(index.group(1)),
                        List.of(alter("RENAME KEY `%s` TO `%s`".formatted(keys.group(1), index.group(1))))));
            }
        }
    }

    private void add(Trait trait, Matcher line, List<Dependent> found) {
        String name = line.group(1).replace("``", "`");
        Optional<Name> part = Optional.of(name).filter(text -> !text.isEmpty()).map(Name::exactly);
        String text = line.group().strip().replaceFirst(",$", "");
        List<String> create = Stream.of(trait.change.split("; "))
                .filter(change -> !change.isEmpty())
                .map(change -> alter(change.formatted(MysqlLiveObjects.quoted(name), text)))
                .toList();
        found.add(
                dependent(part, part.map(any -> trait.what + " '" + name + "'").orElse(trait.what), create));
    }

    private Dependent dependent(Optional<Name> part, String what, List<String> create) {
        return new Dependent(table, part, what, Fate.GOES_ALONG, create);
    }

    private String alter(String change) {
        String schema = table.schemaText()
                .map(text -> MysqlLiveObjects.quoted(text) + ".")
                .orElse("");
        return "ALTER TABLE " + schema + MysqlLiveObjects.quoted(table.text()) + " " + change;
    }
}
