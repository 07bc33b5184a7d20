package dev.alembic.imports.liquibase;

import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Liquibase's formatted SQL: changesets between comments. */
final class FormattedSql {

    private static final Pattern CHANGE_SET =
            Pattern.compile("(?i)^\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):(\"[^\"]+\"|\\S+)(.*)$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(\"[^\"]*\"|\\S+)");
    private static final Pattern ROLLBACK = Pattern.compile("(?i)^\\s*--\\s*rollback\\b ?(.*)$");
    private static final Pattern COMMENT = Pattern.compile("(?i)^\\s*--\\s*comment:? (.*)$");
    private static final Pattern PROPERTY = Pattern.compile("(?i)^\\s*--\\s*property\\s+(.*)$");
    private static final Pattern HEAD =
            Pattern.compile("(?i)^\\s*--\\s*(liquibase formatted sql.*|precondition.*|validCheckSum.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?is)/\\*\\s*liquibase\\s+rollback\\s*(.*?)\\*/");

    private final Path file;
    private final String place;
    private final Map<String, String> parameters;
    private final List<ChangeSet> changeSets = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private final StringBuilder rollback = new StringBuilder();
    private Map<String, String> attributes = new LinkedHashMap<>();
    private boolean hasRollback;

    private FormattedSql(Path file, String place, Map<String, String> parameters) {
        this.file = file;
        this.place = place;
        this.parameters = parameters;
    }

    static List<ChangeSet> read(Path file, String place, Map<String, String> parameters) {
        FormattedSql reader = new FormattedSql(file, place, parameters);
        String text = SourceFiles.text(file);
        if (!text.lines().anyMatch(line -> line.matches("(?i)\\s*--\\s*liquibase formatted sql.*"))) {
            reader.attributes = Map.of("id", "raw", "author", "includeAll");
            reader.sql.append(text);
        } else {
            text.lines().forEach(reader::accept);
        }
        reader.finish();
        return reader.changeSets;
    }

    private void accept(String line) {
        Matcher changeSet = CHANGE_SET.matcher(line);
        Matcher back = ROLLBACK.matcher(line);
        Matcher comment = COMMENT.matcher(line);
        Matcher property = PROPERTY.matcher(line);
        if (changeSet.matches()) {
            finish();
            begin(changeSet);
        } else if (back.matches()) {
            hasRollback = true;
            rollback.append(back.group(1)).append('\n');
        } else if (comment.matches()) {
            attributes.putIfAbsent("comment", comment.group(1).strip());
        } else if (property.matches()) {
            Map<String, String> values = attributes(property.group(1));
            parameters.putIfAbsent(values.getOrDefault("name", ""), values.getOrDefault("value", ""));
        } else if (!HEAD.matcher(line).matches()) {
            sql.append(line).append('\n');
        }
    }

    private void begin(Matcher changeSet) {
        attributes = new LinkedHashMap<>(attributes(changeSet.group(3)));
        attributes.put("author", bare(changeSet.group(1)));
        attributes.put("id", bare(changeSet.group(2)));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), bare(attribute.group(2)));
        }
        return attributes;
    }

    private static String bare(String text) {
        return text.strip().replaceAll("^\"|\"$", "");
    }

    private void finish() {
        if (attributes.containsKey("id")) {
            Matcher block = BLOCK.matcher(sql);
            while (block.find()) {
                hasRollback = true;
                rollback.append(block.group(1).strip()).append('\n');
            }
            String statements = block.replaceAll("").strip() + "\n";
            ChangeNode node = new ChangeNode("changeSet", attributes, List.of(), "");
            Optional<String> back =
                    hasRollback ? Optional.of(rollback.toString().strip()) : Optional.empty();
            changeSets.add(new ChangeSet(
                    node,
                    place,
                    file,
                    Optional.of(Changelog.filled(statements, parameters)),
                    back.map(text -> isNothing(text) ? "" : Changelog.filled(text, parameters))));
        }
        sql.setLength(0);
        rollback.setLength(0);
        hasRollback = false;
    }

    private static boolean isNothing(String rollback) {
        return rollback.matches("(?i)(empty|not required)");
    }
}
