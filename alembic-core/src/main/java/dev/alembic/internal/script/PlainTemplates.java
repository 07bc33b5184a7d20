package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.migration.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills templates with as much of Mustache as revisions need: values, sections over lists and truth
 * values, sections for what is missing, comments. Nothing is escaped, an unknown name is an error.
 */
public final class PlainTemplates implements TemplateEngine {

    /** A tag; one that stands alone in its line takes the line along, unless it is a value. */
    private static final Pattern TAG =
            Pattern.compile("(?m)^[ \\t]*\\{\\{([#^/!])([^}]*)}}[ \\t]*(?:\\r?\\n|\\z)|\\{\\{([#^/!&]?)([^}]*)}}");

    /** The item of the list that a section goes through. */
    private static final String ITEM = ".";

    /** Templates of the script directory; where it has none, those that {@code init} would make. */
    public PlainTemplates() {}

    @Override
    public Optional<String> standard(String fileName) {
        try (InputStream input = PlainTemplates.class.getResourceAsStream(fileName)) {
            return input == null
                    ? Optional.empty()
                    : Optional.of(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + fileName, e);
        }
    }

    @Override
    public String render(String template, Map<String, Object> model) {
        StringBuilder out = new StringBuilder();
        fill(template, model, out);
        return out.toString();
    }

    private static void fill(String template, Map<String, Object> model, StringBuilder out) {
        Matcher tag = TAG.matcher(template);
        int position = 0;
        while (tag.find(position)) {
            out.append(template, position, tag.start());
            String kind = tag.group(1) == null ? tag.group(3) : tag.group(1);
            String name = (tag.group(2) == null ? tag.group(4) : tag.group(2)).strip();
            position = tag.end();
            switch (kind) {
                case "!" -> {}
                case "#", "^" -> {
                    Matcher closing = closing(template, name, position);
                    String body = template.substring(position, closing.start());
                    section(kind.equals("#"), value(name, model), body, model, out);
                    position = closing.end();
                }
                case "/" -> throw broken("{{/%s}} closes nothing".formatted(name));
                default -> out.append(value(name, model));
            }
        }
        out.append(template, position, template.length());
    }

    private static void section(
            boolean isWanted, Object value, String body, Map<String, Object> model, StringBuilder out) {
        if (!isWanted) {
            if (isEmpty(value)) {
                fill(body, model, out);
            }
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                Map<String, Object> inner = new HashMap<>(model);
                inner.put(ITEM, item);
                fill(body, inner, out);
            }
        } else if (!isEmpty(value)) {
            fill(body, model, out);
        }
    }

    private static boolean isEmpty(Object value) {
        return value.equals(false) || value.equals("") || value.equals(List.of());
    }

    /** The tag that closes a section, past those that close sections of the same name within it. */
    private static Matcher closing(String template, String name, int from) {
        Matcher tag = TAG.matcher(template);
        int depth = 1;
        for (int position = from; tag.find(position); position = tag.end()) {
            String kind = tag.group(1) == null ? tag.group(3) : tag.group(1);
            String found = (tag.group(2) == null ? tag.group(4) : tag.group(2)).strip();
            if (found.equals(name)) {
                depth += kind.equals("/") ? -1 : kind.equals("#") || kind.equals("^") ? 1 : 0;
            }
            if (depth == 0) {
                return tag;
            }
        }
        throw broken("{{#%s}} is not closed".formatted(name));
    }

    private static Object value(String name, Map<String, Object> model) {
        Object value = model.get(name);
        if (value == null) {
            throw broken("no \"%s\" is known; there is %s".formatted(name, String.join(", ", model.keySet())));
        }
        return value;
    }

    private static ScriptException broken(String reason) {
        return new ScriptException("The template can't be filled: %s.".formatted(reason));
    }
}
