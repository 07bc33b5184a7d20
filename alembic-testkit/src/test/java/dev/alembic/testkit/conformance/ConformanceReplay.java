package dev.alembic.testkit.conformance;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/** Replays every recorded case of every kind that we have a replayer for. */
class ConformanceReplay extends RecordedCases {

    @Override
    protected Path folder() {
        try {
            Path folder = OurCorpus.locate().folder();
            told("Replaying " + folder);
            return folder;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Map<String, CaseDatabase.Opener> databases() {
        return OurDatabases.ALL;
    }

    @Override
    protected void told(String summary) {
        System.out.println(summary);
    }
}
