package dev.alembic.imports.flyway;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.SourceFiles;
import dev.alembic.imports.source.Xml;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads Flyway's settings, wherever a project keeps them. */
final class FlywayConfigFile {

    private static final String PREFIX = "flyway.";
    private static final String SPRING = "spring.flyway.";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w.:-]+)}");

    private final FlywaySettings settings;

    private FlywayConfigFile(FlywaySettings settings) {
        this.settings = settings;
    }

    /**
     * Adds what a file says.
     *
     * @throws ConfigException if it can't be read
     */
    static void read(Path file, FlywaySettings settings) {
        FlywayConfigFile reader = new FlywayConfigFile(settings);
        String name = file.getFileName().toString();
        if (name.endsWith(".toml")) {
            Toml.read(file.toString(), SourceFiles.text(file)).forEach((key, value) -> reader.add(PREFIX, key, value));
        } else if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            reader.yaml(file);
        } else if (name.endsWith(".xml")) {
            reader.pom(file);
        } else {
            Properties properties = SourceFiles.properties(file);
            properties.stringPropertyNames().forEach(key -> {
                reader.add(PREFIX, key, properties.getProperty(key));
                reader.add(SPRING, key, properties.getProperty(key));
            });
        }
    }

    private void add(String prefix, String key, String value) {
        if (key.startsWith(prefix)) {
            settings.add(key.substring(prefix.length()), value);
        }
    }

    private void yaml(Path file) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            for (Object document : yaml.loadAll(SourceFiles.text(file))) {
                Map<String, String> flat = new HashMap<>();
                flatten("", document, flat);
                flat.forEach((key, value) -> add(SPRING, key, value));
            }
        } catch (YAMLException e) {
            throw new ConfigException("\"%s\" is no YAML: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void flatten(String key, Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> flatten(key.isEmpty() ? String.valueOf(name) : key + "." + name, inner, flat));
        } else if (value instanceof List<?> list) {
            flat.put(key, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
        } else if (value != null) {
            flat.put(key, value.toString());
        }
    }

    /** The plugin's configuration, its variables filled from the properties beside it. */
    private void pom(Path file) {
        Element project = Xml.read(file);
        Map<String, String> properties = new HashMap<>();
        Xml.descendants(project, "properties")
                .forEach(element -> Xml.children(element)
                        .forEach(property -> properties.put(
                                Xml.name(property), property.getTextContent().strip())));
        for (Element plugin : Xml.descendants(project, "plugin")) {
            boolean isFlyway = Xml.descendants(plugin, "artifactId").stream()
                    .anyMatch(element -> element.getTextContent().strip().equals("flyway-maven-plugin"));
            if (isFlyway) {
                Xml.descendants(plugin, "configuration").forEach(element -> configuration(element, properties));
            }
        }
        properties.forEach((key, value) -> add(PREFIX, key, filled(value, properties)));
    }

    private void configuration(Element configuration, Map<String, String> properties) {
        for (Element setting : Xml.children(configuration)) {
            String name = Xml.name(setting);
            List<Element> parts = Xml.children(setting);
            if (name.equals("placeholders")) {
                parts.forEach(part -> settings.add(
                        "placeholders." + Xml.name(part),
                        filled(part.getTextContent().strip(), properties)));
            } else if (parts.isEmpty()) {
                settings.add(name, filled(setting.getTextContent(), properties));
            } else {
                settings.add(
                        name,
                        parts.stream()
                                .map(part -> filled(part.getTextContent().strip(), properties))
                                .collect(Collectors.joining(",")));
            }
        }
    }

    private static String filled(String text, Map<String, String> properties) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
    }
}
