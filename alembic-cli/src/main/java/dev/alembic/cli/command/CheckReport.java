package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.CheckResult;
import java.io.IOException;
import java.util.List;

/** What {@code check} has found. */
record CheckReport() implements TenantReport<CheckResult> {

    @Override
    public List<String> titles() {
        return List.of();
    }

    @Override
    public String outcome(CheckResult result) {
        return result.isClean() ? "in sync" : "different";
    }

    @Override
    public List<String> cells(CheckResult result) {
        return List.of();
    }

    @Override
    public boolean isQuiet(CheckResult result) {
        return result.isClean();
    }

    @Override
    public boolean isWell(CheckResult result) {
        return result.isClean();
    }

    @Override
    public String complaint(CheckResult result) {
        return CheckCommand.text(result);
    }

    @Override
    public void write(JsonGenerator json, CheckResult result) throws IOException {
        new CheckJson(json).writeFields(result);
    }
}
