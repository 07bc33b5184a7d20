package dev.alembic.internal.render;

import dev.alembic.migration.ItemRenderer;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a model as the Java class that declares it: a constant for each table, so that code can name
 * it, and {@code METADATA} with all of them. The same for the same model, in lines that have at most
 * 100 columns where the names allow.
 *
 * <p>Immutable.
 */
public final class ModelRenderer {

    private static final String INDENT = "    ";
    private static final String METADATA = "METADATA";

    /** The code that fills the constants of a class takes at most 65535 bytes (JVMS 4.7.3). */
    private static final int MAX_CLASS_CHARACTERS = 50_000;

    private final ItemRenderer items;

    /** Writes some items in a way of the project's own. */
    public ModelRenderer(ItemRenderer items) {
        this.items = items;
    }

    /**
     * The text of the source file.
     *
     * @param className with its package: {@code com.example.Models}
     * @param comment what the class is, in whole sentences
     * @throws dev.alembic.error.AlembicException if the model holds something that Java source can't
     *     make
     */
    public String source(MetaData model, String className, String comment) {
        Imports imports = new Imports();
        ObjectRenderer objects = new ObjectRenderer(imports, items, NamingConvention.DEFAULT);
        imports.name(MetaData.class);
        Map<String, String> constants = constants(model, objects, imports);
        int dot = className.lastIndexOf('.');
        StringBuilder source = new StringBuilder();
        if (dot >= 0) {
            source.append("package ").append(className, 0, dot).append(";\n\n");
        }
        source.append("import static dev.alembic.schema.Dsl.*;\n\n");
        imports.statements().forEach(line -> source.append(line).append('\n'));
        String name = className.substring(dot + 1);
        source.append("\n/** ")
                .append(comment)
                .append(" */\npublic final class ")
                .append(name)
                .append(" {\n");
        List<String> owners = declare(constants, source);
        metaData(model, owners, source);
        return source.append("\n    private ").append(name).append("() {}\n}\n").toString();
    }

    /** The declarations of all tables and sequences, by the names of their constants. */
    private static Map<String, String> constants(MetaData model, ObjectRenderer objects, Imports imports) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (Table table : model.tables()) {
            String name = constant(table.name(), constants);
            constants.put(
                    name,
                    declaration(
                            imports.name(Table.class), name, objects.tables().of(table)));
        }
        for (Sequence sequence : model.sequences()) {
            String name = constant(sequence.name(), constants);
            constants.put(
                    name,
                    declaration(
                            imports.name(Sequence.class), name, objects.tables().of(sequence)));
        }
        return constants;
    }

    private static String declaration(String type, String name, Code code) {
        String statement = SourceWriter.write(new Code.Line(List.of(), code, false));
        return "public static final %s %s = %s".formatted(type, name, statement);
    }

    /** A name as constants have it, which no other constant has: {@code orderItems} is ORDER_ITEMS. */
    private static String constant(TableName name, Map<String, String> taken) {
        String text = name.schemaText().map(schema -> schema + "_").orElse("") + name.text();
        String words = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replaceAll("[^\\p{Alnum}]+", "_");
        String upper = words.toUpperCase(Locale.ROOT);
        String base = upper.isEmpty() || !Character.isLetter(upper.charAt(0)) ? "T" + upper : upper;
        String free = base;
        for (int number = 2; taken.containsKey(free) || free.equals(METADATA); number++) {
            free = base + "_" + number;
        }
        return free;
    }

    /** Writes the constants, those of large models in classes of their own; answers where each stands. */
    private static List<String> declare(Map<String, String> constants, StringBuilder source) {
        List<String> places = new ArrayList<>();
        List<Map<String, String>> parts = parts(constants);
        for (int i = 0; i < parts.size(); i++) {
            boolean isAlone = parts.size() == 1;
            String part = "Part" + (i + 1);
            if (!isAlone) {
                source.append("\n    /** What one class takes. */\n    public static final class ")
                        .append(part)
                        .append(" {\n");
            }
            String indent = isAlone ? INDENT : INDENT + INDENT;
            parts.get(i).values().forEach(text -> source.append('\n').append(indented(text, indent)));
            parts.get(i).keySet().forEach(name -> places.add(isAlone ? name : part + "." + name));
            source.append(isAlone ? "" : "\n        private %s() {}\n    }\n".formatted(part));
        }
        return places;
    }

    private static List<Map<String, String>> parts(Map<String, String> constants) {
        List<Map<String, String>> parts = new ArrayList<>(List.of(new LinkedHashMap<>()));
        int length = 0;
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            length += constant.getValue().length();
            if (length > MAX_CLASS_CHARACTERS) {
                parts.add(new LinkedHashMap<>());
                length = constant.getValue().length();
            }
            parts.get(parts.size() - 1).put(constant.getKey(), constant.getValue());
        }
        return parts;
    }

    private static void metaData(MetaData model, List<String> places, StringBuilder source) {
        int tables = model.tables().size();
        Code code = list("metaData", places.subList(0, tables));
        if (places.size() > tables) {
            code = code.then(list("with", places.subList(tables, places.size())));
        }
        String text = declaration("MetaData", METADATA, code);
        source.append("\n    /** All of it. */\n").append(indented(text, INDENT));
    }

    private static Code.Call list(String name, List<String> places) {
        return Code.call(name, places.stream().map(Code::raw).toList());
    }

    private static String indented(String text, String indent) {
        return text.lines()
                .map(line -> line.isEmpty() ? line : indent + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
