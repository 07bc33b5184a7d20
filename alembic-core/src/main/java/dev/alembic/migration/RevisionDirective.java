package dev.alembic.migration;

import dev.alembic.op.Operation;
import java.util.List;
import java.util.Optional;

/**
 * A revision that autogenerate is going to write. Immutable; every method returns a new one.
 *
 * @param id its id; another revision of the same run may build on it
 * @param message its description; empty for none
 * @param upgrade operations of the upgrade, in order
 * @param downgrade operations of the downgrade, in order
 * @param placement where it stands
 * @see <a
 *     href="https://alembic.sqlalchemy.org/en/latest/api/operations.html#alembic.operations.ops.MigrationScript">MigrationScript</a>
 */
public record RevisionDirective(
        String id, Optional<String> message, List<Operation> upgrade, List<Operation> downgrade, Placement placement) {

    /**
     * Where a revision stands in the graph and among the files.
     *
     * @param heads what it builds on: symbols, as on the command line, or ids
     * @param splice whether it may build on a revision that is no head
     * @param branchLabels labels placed on it
     * @param versionPath the version location to write to; empty for that of the first parent
     * @param dependsOn ids and labels that must be in place first
     */
    public record Placement(
            List<String> heads,
            boolean splice,
            List<String> branchLabels,
            Optional<String> versionPath,
            List<String> dependsOn) {

        /** On top of the only head. */
        public static final Placement HEAD =
                new Placement(List.of("head"), false, List.of(), Optional.empty(), List.of());

        /** Copies the lists. */
        public Placement {
            heads = List.copyOf(heads);
            branchLabels = List.copyOf(branchLabels);
            dependsOn = List.copyOf(dependsOn);
        }
    }

    /** Copies the lists. */
    public RevisionDirective {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /** Whether it does nothing. */
    public boolean isEmpty() {
        return upgrade.isEmpty() && downgrade.isEmpty();
    }

    /** The same under another id. */
    public RevisionDirective id(String newId) {
        return new RevisionDirective(newId, message, upgrade, downgrade, placement);
    }

    /** The same with another description. */
    public RevisionDirective message(String text) {
        return new RevisionDirective(id, Optional.of(text), upgrade, downgrade, placement);
    }

    /** The same with other operations of the upgrade. */
    public RevisionDirective upgrade(List<? extends Operation> operations) {
        return new RevisionDirective(id, message, List.copyOf(operations), downgrade, placement);
    }

    /** The same with other operations of the downgrade. */
    public RevisionDirective downgrade(List<? extends Operation> operations) {
        return new RevisionDirective(id, message, upgrade, List.copyOf(operations), placement);
    }

    /** The same, building on these revisions. */
    public RevisionDirective heads(String... revisions) {
        return at(new Placement(
                List.of(revisions),
                placement.splice,
                placement.branchLabels,
                placement.versionPath,
                placement.dependsOn));
    }

    /** The same, which may build on a revision that is no head. */
    public RevisionDirective splice() {
        return at(new Placement(
                placement.heads, true, placement.branchLabels, placement.versionPath, placement.dependsOn));
    }

    /** The same with these labels. */
    public RevisionDirective branchLabels(String... labels) {
        return at(new Placement(
                placement.heads, placement.splice, List.of(labels), placement.versionPath, placement.dependsOn));
    }

    /** The same in another version location. */
    public RevisionDirective versionPath(String path) {
        return at(new Placement(
                placement.heads, placement.splice, placement.branchLabels, Optional.of(path), placement.dependsOn));
    }

    /** The same, with revisions or labels that must be in place first. */
    public RevisionDirective dependsOn(String... revisions) {
        return at(new Placement(
                placement.heads, placement.splice, placement.branchLabels, placement.versionPath, List.of(revisions)));
    }

    private RevisionDirective at(Placement place) {
        return new RevisionDirective(id, message, upgrade, downgrade, place);
    }
}
