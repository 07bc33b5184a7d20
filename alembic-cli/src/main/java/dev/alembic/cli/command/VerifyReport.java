package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.migration.Finding;
import java.io.IOException;
import java.util.List;

/** What {@code verify} has found. */
record VerifyReport() implements TenantReport<List<Finding>> {

    @Override
    public List<String> titles() {
        return List.of("FINDINGS");
    }

    @Override
    public String outcome(List<Finding> findings) {
        return findings.isEmpty() ? "in order" : "not in order";
    }

    @Override
    public List<String> cells(List<Finding> findings) {
        return List.of(String.valueOf(findings.size()));
    }

    @Override
    public boolean isQuiet(List<Finding> findings) {
        return findings.isEmpty();
    }

    @Override
    public boolean isWell(List<Finding> findings) {
        return findings.isEmpty();
    }

    @Override
    public String complaint(List<Finding> findings) {
        return VerifyCommand.text(findings);
    }

    @Override
    public void write(JsonGenerator json, List<Finding> findings) throws IOException {
        VerifyCommand.writeFields(json, findings);
    }
}
