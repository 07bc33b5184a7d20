package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.RunResult;
import java.io.IOException;
import java.util.List;

/**
 * What {@code upgrade}, {@code downgrade} and {@code stamp} have done.
 *
 * @param done what it is called if it was done: {@code upgraded}
 */
record RunReport(String done) implements TenantReport<RunResult> {

    @Override
    public List<String> titles() {
        return List.of("AT", "STEPS");
    }

    @Override
    public String outcome(RunResult result) {
        return result.isUpToDate() ? "up to date" : done;
    }

    @Override
    public List<String> cells(RunResult result) {
        return List.of(
                result.to().isEmpty() ? "base" : String.join(", ", result.to()),
                String.valueOf(result.steps().size()));
    }

    @Override
    public boolean isToldAtOnce() {
        return true;
    }

    @Override
    public boolean isQuiet(RunResult result) {
        return result.isUpToDate();
    }

    @Override
    public void write(JsonGenerator json, RunResult result) throws IOException {
        json.writeBooleanField("up_to_date", result.isUpToDate());
        Json.writeList(json, "from", result.from());
        Json.writeList(json, "to", result.to());
        Json.writeList(json, "revisions", result.revisions());
        if (!result.heldBack().isEmpty()) {
            Json.writeList(json, "held_back", result.heldBack());
        }
    }
}
