package dev.alembic.internal.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final RevisionInfo START = RevisionInfo.of("start0");
    private static final RevisionInfo A = RevisionInfo.of("aaaa1", "start0");
    private static final RevisionInfo B = RevisionInfo.of("bbbb2", "aaaa1");
    private static final RevisionInfo C = RevisionInfo.of("cccc3", "bbbb2");
    private static final RevisionInfo NEXT = RevisionInfo.of("next4", "cccc3");
    private static final RevisionInfo ONE =
            RevisionInfo.of("one", "start0").replacing(List.of("aaaa1", "bbbb2", "cccc3"));

    private static final List<RevisionInfo> ALL = List.of(START, A, B, C, NEXT, ONE);
    private static final List<RevisionInfo> WITHOUT_FILES = List.of(START, NEXT, ONE);

    @Test
    void one_runs_on_an_empty_database() {
        for (List<RevisionInfo> files : List.of(ALL, WITHOUT_FILES)) {
            assertThat(upgrade(files)).containsExactly("start0", "one", "next4");
            assertThat(upgrade(files, "start0")).containsExactly("one", "next4");
            assertThat(RevisionGraph.of(files).heads()).containsExactly("next4");
        }
    }

    @Test
    void a_database_at_the_last_one_is_taken_as_past_it() {
        for (List<RevisionInfo> files : List.of(ALL, WITHOUT_FILES)) {
            assertThat(upgrade(files, "cccc3")).containsExactly("next4");
            assertThat(rows(files, "head", "cccc3")).containsExactly("next4");
            assertThat(RevisionGraph.of(files).current(List.of("cccc3"))).containsExactly("one");
            assertThat(RevisionGraph.of(files).standing(List.of("cccc3", "other")))
                    .containsExactly("one", "other");
        }
    }

    @Test
    void its_row_is_the_one_that_is_there_when_it_goes_back() {
        RevisionGraph graph = RevisionGraph.of(WITHOUT_FILES, List.of("cccc3"));
        List<Step> steps = graph.downgradePath(List.of("cccc3"), RevisionArgument.parse("start0"));
        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).revision()).contains("one");
        assertThat(steps.get(0).moves()).containsExactly(new VersionMove.Update("cccc3", "start0"));
    }

    @Test
    void a_database_in_the_middle_goes_on_with_the_many() {
        assertThat(upgrade(ALL, "aaaa1")).containsExactly("bbbb2", "cccc3", "next4");
        assertThat(rows(ALL, "head", "aaaa1")).containsExactly("next4");
        assertThat(rows(ALL, "one", "aaaa1")).containsExactly("cccc3");
        RevisionGraph graph = RevisionGraph.of(ALL, List.of("aaaa1"));
        assertThat(graph.downgradePath(List.of("aaaa1"), RevisionArgument.parse("base")))
                .flatExtracting(step -> step.revision().stream().toList())
                .containsExactly("aaaa1", "start0");
    }

    @Test
    void in_the_middle_without_the_files_it_is_told_which_are_gone() {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(START, B, NEXT, ONE), List.of("bbbb2")))
                .hasMessage("The database is at 'bbbb2', which is among those that 'one' replaces, and the files of"
                        + " aaaa1, cccc3 are gone. Bring them back until this database is past 'cccc3'.");
    }

    @Test
    void what_is_replaced_is_told_from_what_is_unknown() {
        RevisionGraph graph = RevisionGraph.of(ALL);
        assertThat(graph.resolve(RevisionArgument.parse("cccc3"))).containsExactly("one");
        assertThat(graph.resolve(RevisionArgument.parse("cccc"))).containsExactly("one");
        assertThatThrownBy(() -> graph.resolve(RevisionArgument.parse("bbbb2")))
                .hasMessage("Can't locate revision identified by 'bbbb2': it is among those that 'one' replaces, which"
                        + " runs as a whole");
    }

    @Test
    void one_may_replace_another_one() {
        RevisionInfo two =
                RevisionInfo.of("two", "start0").replacing(List.of("aaaa1", "bbbb2", "cccc3", "one", "next4"));
        List<RevisionInfo> all = new ArrayList<>(ALL);
        all.add(two);
        assertThat(upgrade(all)).containsExactly("start0", "two");
        assertThat(upgrade(all, "next4")).isEmpty();
        assertThat(upgrade(all, "one")).containsExactly("next4");
        assertThat(upgrade(all, "cccc3")).containsExactly("next4");
        assertThat(upgrade(all, "bbbb2")).containsExactly("cccc3", "next4");
        assertThat(upgrade(List.of(START, NEXT, ONE, two), "one")).containsExactly("next4");
        assertThat(upgrade(List.of(two, START), "next4")).isEmpty();
    }

    @Test
    void two_for_the_same_are_refused() {
        RevisionInfo other = RevisionInfo.of("other", "start0").replacing(List.of("aaaa1", "bbbb2"));
        assertThatThrownBy(() -> RevisionGraph.of(List.of(START, A, B, C, NEXT, ONE, other)))
                .hasMessage("Revision 'aaaa1' is replaced by 'one' and by 'other'. Remove one of these two files.");
    }

    @Test
    void what_depends_on_one_of_the_many_depends_on_the_one() {
        RevisionInfo side = new RevisionInfo(
                "side5",
                List.of(),
                List.of("bbbb2"),
                List.of(),
                "",
                "",
                java.util.Optional.empty(),
                "side5",
                List.of(),
                Optional.empty());
        List<RevisionInfo> all = new ArrayList<>(WITHOUT_FILES);
        all.add(side);
        RevisionGraph graph = RevisionGraph.of(all);
        assertThat(graph.dependencies("side5")).containsExactly("one");
    }

    private static List<String> upgrade(List<RevisionInfo> files, String... rows) {
        return RevisionGraph.of(files, List.of(rows))
                .upgradePath(List.of(rows), RevisionArgument.parse("heads"))
                .stream()
                .flatMap(step -> step.revision().stream())
                .toList();
    }

    private static Set<String> rows(List<RevisionInfo> files, String target, String... rows) {
        Set<String> after = new java.util.LinkedHashSet<>(List.of(rows));
        for (Step step :
                RevisionGraph.of(files, List.of(rows)).upgradePath(List.of(rows), RevisionArgument.parse(target))) {
            after = step.rowsAfter(after);
        }
        return after;
    }
}
