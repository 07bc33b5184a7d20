package dev.alembic.internal.command;

import dev.alembic.internal.lint.Allowances;
import dev.alembic.internal.revision.RevisionArgument.Keyword;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.revision.RevisionRange;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.ProofScope;
import dev.alembic.proof.RevisionProof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code test}: takes revisions up, down and up again on a scratch database. */
public final class ProofCommand {

    private final Project project;
    private final ProofScope scope;

    /** Tries revisions of this project. */
    public ProofCommand(Project project, ProofScope scope) {
        this.project = project;
        this.scope = scope;
    }

    /**
     * What is found out about each revision.
     *
     * @throws dev.alembic.error.AlembicException if there is no database to try them on
     */
    public ProofResult run() {
        Set<String> wanted = wanted();
        List<RevisionInfo> history = history();
        List<RevisionProof> proofs = new ArrayList<>();
        try (ProofWalk walk = new ProofWalk(project, history, SeedFiles.of(project), scope.generatesRows())) {
            for (int place = 0; place < history.size(); place++) {
                if (wanted.contains(history.get(place).id())) {
                    proofs.add(proof(walk, place, history.get(place)));
                }
            }
            return new ProofResult(walk.product(), proofs);
        }
    }

    private Set<String> wanted() {
        if (scope.range().isEmpty()) {
            return new LinkedHashSet<>(new ListCommand(project).pending());
        }
        String range = scope.range().get();
        ListCommand list = new ListCommand(project);
        return new LinkedHashSet<>(
                RevisionRange.isRange(range) ? list.history(range, false).ids() : list.show(range));
    }

    /** As an upgrade of an empty database runs it. */
    private List<RevisionInfo> history() {
        RevisionGraph graph = project.graph(List.of());
        return graph.upgradePath(List.of(), Keyword.HEADS).stream()
                .flatMap(step -> step.revision().stream())
                .flatMap(id -> graph.find(id).stream())
                .toList();
    }

    private RevisionProof proof(ProofWalk walk, int place, RevisionInfo info) {
        List<String> notes = new ArrayList<>();
        DowngradeTrial.Result result = walk.tryOut(place, notes);
        Optional<Path> file = project.script().find(info.id()).flatMap(RevisionFile::path);
        return new RevisionProof(
                info.id(),
                info.message(),
                file.map(path -> RevisionLinting.shown(path, project.config().directory())),
                result.outcome(),
                result.reason(),
                result.schema(),
                result.rows(),
                file.flatMap(path -> Allowances.of(LintedRevisions.text(path)).reason(Allowances.DOWNGRADE_LOSES)),
                notes);
    }
}
