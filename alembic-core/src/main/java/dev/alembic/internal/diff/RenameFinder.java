package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.comparison.Rename;
import dev.alembic.comparison.RenameCandidate;
import dev.alembic.op.AddColumn;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what was dropped and added and may have been renamed: columns of one table, tables of one
 * schema. Each belongs to one candidate at the most, the likeliest. Dropping loses what a rename
 * keeps, so that only what can hardly be a rename is no candidate.
 */
final class RenameFinder {

    private final SchemaPair sides;
    private final ColumnRenameScore columns;
    private final TableRenameScore tables;
    private final List<Rename> renames;
    private final List<Rename> denied;

    RenameFinder(Scope scope, SchemaPair sides) {
        this.renames = scope.settings().renames();
        this.denied = scope.settings().denied();
        this.sides = sides;
        this.columns = new ColumnRenameScore(scope);
        this.tables = new TableRenameScore(scope);
    }

    /**
     * Why two columns or tables look alike, and how much.
     *
     * @param score the higher the likelier
     * @param isLikely whether it is rather a rename than none
     */
    record Found(String reason, double score, boolean isLikely) {}

    private record Match(RenameCandidate candidate, double score, String from, String to) {}

    List<RenameCandidate> find(List<Difference> differences) {
        List<Operation> operations =
                differences.stream().flatMap(d -> d.upgrade().stream()).toList();
        List<Match> matches = new ArrayList<>(columns(operations));
        matches.addAll(tables(operations));
        return likeliest(matches);
    }

    private List<RenameCandidate> likeliest(List<Match> matches) {
        Set<String> taken = new HashSet<>();
        List<RenameCandidate> found = new ArrayList<>();
        matches.stream()
                .filter(match -> isOpen(match.candidate))
                .sorted(Comparator.comparingDouble((Match match) -> -match.score))
                .filter(match -> !taken.contains(match.from) && !taken.contains(match.to))
                .forEach(match -> {
                    taken.add(match.from);
                    taken.add(match.to);
                    found.add(match.candidate);
                });
        found.sort(Comparator.comparing(candidate -> candidate.rename().toString()));
        return found;
    }

    /** What is unlikely isn't asked about again and again, with ever other partners. */
    private boolean isOpen(RenameCandidate candidate) {
        return denied.stream()
                .noneMatch(no ->
                        candidate.isLikely() ? no.matches(candidate.rename()) : no.sharesName(candidate.rename()));
    }

    private List<Match> columns(List<Operation> operations) {
        List<DropColumn> drops = only(operations, DropColumn.class);
        List<AddColumn> adds = only(operations, AddColumn.class);
        List<Match> matches = new ArrayList<>();
        for (DropColumn drop : drops) {
            for (AddColumn add : adds) {
                boolean isRename = drop.table().matches(add.table())
                        && !drop.column().matches(add.column().name());
                if (isRename) {
                    match(drop, add).ifPresent(matches::add);
                }
            }
        }
        return matches;
    }

    private static <T> List<T> only(List<Operation> operations, Class<T> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Optional<Match> match(DropColumn drop, AddColumn add) {
        String key = drop.table().key();
        return sides.pair(key)
                .flatMap(p ->
                        columns.of(p, drop.column().text(), add.column().name().text()))
                .map(found -> new Match(
                        new RenameCandidate(
                                Rename.of(
                                        known(drop.table()),
                                        drop.column(),
                                        add.column().name()),
                                found.reason(),
                                found.isLikely(),
                                List.of(drop, add)),
                        found.score(),
                        key + "\0-" + drop.column().text(),
                        key + "\0+" + add.column().name().text()));
    }

    /** The table as the database calls it, if it is known to be renamed. */
    private TableName known(TableName table) {
        return renames.stream()
                .filter(rename -> rename.column().isEmpty())
                .filter(rename -> rename.table().sibling(rename.to()).matches(table))
                .findFirst()
                .map(Rename::table)
                .orElse(table);
    }

    private List<Match> tables(List<Operation> operations) {
        List<Match> matches = new ArrayList<>();
        for (TableView removed : sides.removed()) {
            for (TableView added : sides.added()) {
                if (removed.name().schemaText().equals(added.name().schemaText())) {
                    tables.of(removed, added)
                            .map(found -> match(removed, added, found, operations))
                            .ifPresent(matches::add);
                }
            }
        }
        return matches;
    }

    private static Match match(TableView removed, TableView added, Found found, List<Operation> operations) {
        Predicate<TableName> isMeant = name -> name.matches(removed.name()) || name.matches(added.name());
        return new Match(
                new RenameCandidate(
                        Rename.of(removed.name(), added.name().name()),
                        found.reason(),
                        found.isLikely(),
                        operations.stream()
                                .filter(op -> table(op).filter(isMeant).isPresent())
                                .toList()),
                found.score(),
                "-" + removed.name().key(),
                "+" + added.name().key());
    }

    private static Optional<TableName> table(Operation operation) {
        if (operation instanceof CreateTable create) {
            return Optional.of(create.table().name());
        } else if (operation instanceof DropTable drop) {
            return Optional.of(drop.table());
        } else if (operation instanceof CreateIndex create) {
            return Optional.of(create.table());
        }
        return operation instanceof DropIndex drop ? drop.tableName() : Optional.empty();
    }
}
