package dev.alembic.internal.tenant;

import dev.alembic.config.Config;
import dev.alembic.config.TextFile;
import dev.alembic.error.ConfigException;
import dev.alembic.tenant.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the tenants of a project are said: in the setting itself, in a file, by a query or by a
 * command.
 */
public final class TenantSource {

    /** The setting. */
    public static final String KEY = "tenants";

    private static final Pattern KIND = Pattern.compile("(?s)(file|query|command):\\s*(.+)");

    private final Config config;
    private final Function<String, List<Tenant>> database;

    /**
     * What the settings say.
     *
     * @param database answers a query, a tenant a row
     */
    public TenantSource(Config config, Function<String, List<Tenant>> database) {
        this.config = config;
        this.database = database;
    }

    /**
     * The tenants, in their order.
     *
     * @throws ConfigException if the settings say none, or they can't be read
     */
    public List<Tenant> read() {
        String text = config.get(KEY)
                .orElseThrow(() -> new ConfigException("The configuration names no tenants. Name them, for example:"
                        + " tenants = acme, globex; or tenants = query: SELECT schema_name FROM customers"))
                .strip();
        Matcher kind = KIND.matcher(text);
        if (!kind.matches()) {
            return TenantWords.list(text);
        }
        String rest = kind.group(2).strip();
        return switch (kind.group(1)) {
            case "file" -> file(config.resolve(rest));
            case "query" -> TenantWords.unique(database.apply(rest));
            default -> command(rest);
        };
    }

    private static List<Tenant> file(Path file) {
        try {
            return TenantWords.lines(TextFile.read(file).lines().toList());
        } catch (IOException e) {
            throw new ConfigException("The file of the tenants can't be read: \"%s\".".formatted(file), e);
        }
    }

    /** What it says on standard error goes to ours. */
    private List<Tenant> command(String line) {
        List<String> shell = System.getProperty("os.name").startsWith("Windows")
                ? List.of("cmd", "/c", line)
                : List.of("sh", "-c", line);
        try {
            Process process = new ProcessBuilder(shell)
                    .directory(config.directory().toFile())
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new ConfigException(
                        "The command that names the tenants ended with %d: %s".formatted(status, line));
            }
            return TenantWords.lines(output.lines().toList());
        } catch (IOException e) {
            throw new ConfigException("The command that names the tenants can't be run: %s".formatted(line), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigException("Interrupted while the tenants were asked for.", e);
        }
    }
}
