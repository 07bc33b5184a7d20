package dev.alembic.internal.command;

import dev.alembic.error.DatabaseException;
import dev.alembic.internal.tenant.TenantSource;
import dev.alembic.internal.tenant.TenantWords;
import dev.alembic.tenant.Tenant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds out which tenants the settings name. Only reads. */
public final class TenantsCommand {

    private final Project project;

    /** The tenants of this project. */
    public TenantsCommand(Project project) {
        this.project = project;
    }

    /**
     * The tenants, in their order.
     *
     * @throws dev.alembic.error.ConfigException if the settings name none
     */
    public List<Tenant> run() {
        return new TenantSource(project.config(), this::query).read();
    }

    private List<Tenant> query(String sql) {
        List<Tenant> tenants = new ArrayList<>();
        project.onCommonDatabase(connection -> tenants.addAll(query(connection, sql)));
        return tenants;
    }

    /** A row is a schema or a url; a name stands in front of it if there are two columns. */
    private static List<Tenant> query(Connection connection, String sql) {
        List<Tenant> tenants = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            boolean isNamed = rows.getMetaData().getColumnCount() > 1;
            while (rows.next()) {
                String first = String.valueOf(rows.getString(1));
                tenants.add(
                        isNamed
                                ? TenantWords.tenant(first, String.valueOf(rows.getString(2)))
                                : TenantWords.tenant(first));
            }
            return tenants;
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The tenants can't be asked for: %s  Query: %s".formatted(e.getMessage(), sql), e);
        }
    }
}
