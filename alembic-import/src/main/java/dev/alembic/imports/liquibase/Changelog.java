package dev.alembic.imports.liquibase;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.SourceFiles;
import dev.alembic.imports.source.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a changelog with all that it includes. */
final class Changelog {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([\\w.-]+)}");

    private final Path first;
    private final Map<String, String> parameters;
    private final List<ChangeSet> changeSets = new ArrayList<>();

    private Changelog(Path first, Map<String, String> parameters) {
        this.first = first;
        this.parameters = new LinkedHashMap<>(parameters);
    }

    /**
     * The changesets in the order in which they run.
     *
     * @throws ConfigException if a file can't be read
     */
    static List<ChangeSet> read(Path file, Map<String, String> parameters) {
        Changelog changelog = new Changelog(file, parameters);
        changelog.read(file, "");
        return changelog.changeSets;
    }

    private void read(Path file, String logicalPath) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".sql")) {
            FormattedSql.read(file, place(file, logicalPath), parameters).forEach(changeSets::add);
        } else if (name.endsWith(".xml")) {
            accept(ChangeNode.of(Xml.read(file)), file, logicalPath);
        } else if (name.matches(".*\\.(ya?ml|json)")) {
            accept(yaml(file), file, logicalPath);
        } else {
            throw new ConfigException("\"%s\" is no changelog in XML, YAML, JSON or SQL.".formatted(file));
        }
    }

    private static ChangeNode yaml(Path file) {
        try {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(SourceFiles.text(file));
            if (document instanceof Map<?, ?> map && map.containsKey("databaseChangeLog")) {
                return ChangeNode.of("databaseChangeLog", map.get("databaseChangeLog"));
            }
            throw new ConfigException("\"%s\" doesn't begin with databaseChangeLog.".formatted(file));
        } catch (YAMLException e) {
            throw new ConfigException("\"%s\" can't be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void accept(ChangeNode log, Path file, String given) {
        String logicalPath = log.get("logicalFilePath")
                .or(() -> log.first("logicalFilePath").map(ChangeNode::text))
                .orElse(given);
        for (ChangeNode raw : log.children()) {
            switch (raw.name()) {
                case "property" -> property(raw, file);
                case "include" -> include(filled(raw), file);
                case "includeAll" -> includeAll(filled(raw), file);
                case "changeSet" -> {
                    ChangeNode node = filled(raw);
                    String path = node.get("logicalFilePath").orElse(logicalPath);
                    changeSets.add(new ChangeSet(node, place(file, path), file, Optional.empty(), Optional.empty()));
                }
                default -> {}
            }
        }
    }

    private void property(ChangeNode node, Path file) {
        node.get("file").ifPresent(name -> {
            Properties properties = SourceFiles.properties(find(name, file, node.isTrue("relativeToChangelogFile")));
            properties.stringPropertyNames().forEach(key -> parameters.putIfAbsent(key, properties.getProperty(key)));
        });
        if (node.get("name").isPresent()) {
            parameters.putIfAbsent(node.require("name"), node.attributes().getOrDefault("value", ""));
        }
    }

    private void include(ChangeNode node, Path file) {
        String logical = node.get("logicalFilePath").orElse("");
        read(find(node.require("file"), file, node.isTrue("relativeToChangelogFile")), logical);
    }

    private void includeAll(ChangeNode node, Path file) {
        Path folder = find(node.require("path"), file, node.isTrue("relativeToChangelogFile"));
        for (Path one : SourceFiles.below(SourceFiles.folder(folder))) {
            if (one.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xml|ya?ml|json|sql)")) {
                read(one, "");
            }
        }
    }

    /** A file that is named from the changelog, or from somewhere above it, as from the class path. */
    static Path find(String name, Path from, boolean isRelative) {
        String path = name.replaceFirst("^classpath:/?", "").replaceFirst("^/", "");
        for (Path folder = from.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve(path).normalize();
            if (Files.exists(found) || isRelative) {
                return found;
            }
        }
        throw new ConfigException("\"%s\" names \"%s\", which isn't there.".formatted(from, name));
    }

    private String place(Path file, String logicalPath) {
        Path folder = first.toAbsolutePath().resolveSibling("");
        return logicalPath.isEmpty()
                ? folder.relativize(file.toAbsolutePath())
                        .normalize()
                        .toString()
                        .replace('\\', '/')
                : logicalPath;
    }

    private ChangeNode filled(ChangeNode node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.attributes().forEach((key, value) -> attributes.put(key, filled(value, parameters)));
        List<ChangeNode> children = node.children().stream().map(this::filled).toList();
        return new ChangeNode(node.name(), attributes, children, filled(node.text(), parameters));
    }

    /** A text with its parameters replaced; one that isn't known stays as it is, as Liquibase has it. */
    static String filled(String text, Map<String, String> parameters) {
        return PARAMETER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(parameters.getOrDefault(match.group(1), match.group())));
    }
}
