package dev.alembic.internal.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.alembic.error.RevisionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold on any graph. Repeat a failure with {@code -Dalembic.seed=SEED}. */
class GraphLawsTest {

    @Test
    void up_and_down_again_restores_the_rows() {
        Trial.onRandomGraphs(trial -> {
            Set<String> rows = anyRows(trial);
            Set<String> before = trial.naive().withAncestors(rows);
            List<Step> up = trial.upgrade(rows, trial.anyTarget());
            Set<String> above = carryOut(trial, rows, up);
            Set<String> restored = above;
            Set<String> wanted = new HashSet<>(trial.naive().withAncestors(above));
            for (Step step : reversed(up)) {
                String id = step.revision().orElseThrow();
                wanted.remove(id);
                restored = carryOut(trial, restored, downFrom(trial, restored, id));
                assertThat(trial.naive().withAncestors(restored)).isEqualTo(wanted);
            }
            assertThat(wanted).isEqualTo(before);
            assertThat(restored).isEqualTo(rows);
        });
    }

    @Test
    void downgrade_to_base_leaves_nothing() {
        Trial.onRandomGraphs(trial -> {
            Set<String> rows = anyRows(trial);
            assertThat(carryOut(trial, rows, trial.downgrade(rows, "base"))).isEmpty();
        });
    }

    @Test
    void downgrade_reverts_what_is_above_the_children_and_nothing_else() {
        Trial.onRandomGraphs(trial -> {
            Set<String> rows = anyRows(trial);
            Set<String> applied = trial.naive().withAncestors(rows);
            if (applied.isEmpty()) {
                return;
            }
            String target = List.copyOf(applied).get(trial.random().nextInt(applied.size()));
            Set<String> kept = new HashSet<>(applied);
            Set<String> children = new HashSet<>(trial.graph().children(target));
            kept.removeIf(id -> !Collections.disjoint(trial.naive().withAncestors(List.of(id)), children));
            boolean isRefused = kept.equals(applied) && !rows.contains(target);
            if (!isRefused) {
                Set<String> left = carryOut(trial, rows, trial.downgrade(rows, target));
                assertThat(trial.naive().withAncestors(left)).isEqualTo(kept);
            }
        });
    }

    @Test
    void what_an_ambiguous_downgrade_proposes_can_be_typed() {
        Trial.onRandomGraphs(trial -> {
            Set<String> rows = anyRows(trial);
            if (rows.size() < 2) {
                return;
            }
            RevisionException refusal =
                    catchThrowableOfType(RevisionException.class, () -> trial.downgrade(rows, "-1"));
            assertThat(refusal.revisions()).containsExactlyInAnyOrderElementsOf(rows);
            for (String row : refusal.revisions()) {
                if (trial.graph().get(row).downRevisions().size() <= 1) {
                    List<Step> steps = trial.downgrade(rows, row + "@-1");
                    assertThat(steps.stream().map(step -> step.revision().orElseThrow()))
                            .contains(row);
                }
            }
        });
    }

    @Test
    void stamping_heads_leaves_a_row_for_each_real_head() {
        Trial.onRandomGraphs(trial -> {
            Set<String> rows = anyRows(trial);
            List<Step> steps =
                    trial.graph().stampPath(List.copyOf(rows), List.of(RevisionArgument.parse("heads")), false);
            Set<String> table = rows;
            for (Step step : steps) {
                table = moved(table, step);
            }
            assertThat(table).isEqualTo(trial.graph().realHeads());
        });
    }

    /** Some rows that a database may have. */
    private static Set<String> anyRows(Trial trial) {
        Set<String> rows = new LinkedHashSet<>();
        for (int upgrades = trial.random().nextInt(4); upgrades > 0; upgrades--) {
            rows = carryOut(trial, rows, trial.upgrade(rows, trial.anyTarget()));
        }
        return rows;
    }

    /** Carries out steps on a table in memory and checks the table and the order on the way. */
    private static Set<String> carryOut(Trial trial, Set<String> rows, List<Step> steps) {
        Set<String> table = rows;
        Set<String> applied = trial.naive().withAncestors(rows);
        for (Step step : steps) {
            String id = step.revision().orElseThrow();
            if (step.kind() == Step.Kind.UPGRADE) {
                assertThat(applied).containsAll(trial.naive().requirements(id)).doesNotContain(id);
                applied.add(id);
            } else {
                assertThat(applied).contains(id);
                applied.remove(id);
                assertThat(trial.graph().dependents(id)).noneMatch(applied::contains);
            }
            table = moved(table, step);
            assertThat(table).isEqualTo(tops(trial, applied));
        }
        return table;
    }

    /** Each move must hit exactly one row, and a row must not be entered twice. */
    private static Set<String> moved(Set<String> rows, Step step) {
        Set<String> table = new LinkedHashSet<>(rows);
        for (VersionMove move : step.moves()) {
            if (move instanceof VersionMove.Insert insert) {
                assertThat(table).doesNotContain(insert.id());
            } else if (move instanceof VersionMove.Update update) {
                assertThat(table).contains(update.from()).doesNotContain(update.to());
            } else {
                assertThat(table).contains(((VersionMove.Delete) move).id());
            }
            move.applyTo(table);
        }
        assertThat(table).isEqualTo(step.rowsAfter(rows));
        return table;
    }

    /** The applied revisions that no other applied one requires: the only unambiguous rows. */
    private static Set<String> tops(Trial trial, Set<String> applied) {
        Set<String> tops = new HashSet<>(applied);
        applied.forEach(id -> tops.removeAll(trial.naive().requirements(id)));
        return tops;
    }

    /** The one step down that the last step up asks for. */
    private static List<Step> downFrom(Trial trial, Set<String> rows, String id) {
        GraphIndex index = new GraphIndex(
                Replacements.shownTo(java.util.List.of(), trial.graph().revisions()));
        int[] current = rows.stream().mapToInt(row -> index.number(row)).toArray();
        List<VersionMove> moves = new AppliedRows(index, current).downgraded(index.number(id));
        return List.of(new Step(
                Step.Kind.DOWNGRADE,
                Optional.of(id),
                List.of(id),
                trial.graph().get(id).downRevisions(),
                false,
                "",
                moves));
    }

    private static List<Step> reversed(List<Step> steps) {
        List<Step> reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);
        return reversed;
    }
}
