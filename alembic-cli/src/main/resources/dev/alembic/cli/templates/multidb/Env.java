{{#package}}
package {{package}};

{{/package}}
import dev.alembic.config.Config;
import dev.alembic.migration.Environment;
import dev.alembic.migration.OfflineRun;
import dev.alembic.migration.OnlineRun;
import dev.alembic.schema.MetaData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

class Env implements Environment {
    @Override
    public MetaData targetMetadata() {
        return MetaData.EMPTY; // the one line to change: your model, such as Models.METADATA
    }

    @Override
    public void runOnline(OnlineRun run) throws SQLException {
        for (String url : urls(run.config())) {
            try (Connection connection = run.connect(url)) {
                run.on(connection);
            }
        }
    }

    @Override
    public void runOffline(OfflineRun run) {
        urls(run.config()).forEach(run::on);
    }

    private static List<String> urls(Config config) {
        return Arrays.stream(config.require("databases").split("[,\\s]+"))
                .map(name -> config.get(name, "url").orElseThrow())
                .toList();
    }
}
