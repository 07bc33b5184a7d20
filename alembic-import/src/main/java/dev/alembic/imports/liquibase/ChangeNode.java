package dev.alembic.imports.liquibase;

import dev.alembic.imports.source.Xml;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A part of a changelog, whatever it is written in.
 *
 * @param name what it is, such as {@code createTable}
 * @param attributes its values
 * @param children its parts, in order
 * @param text what stands between them
 */
record ChangeNode(String name, Map<String, String> attributes, List<ChangeNode> children, String text) {

    /** Lists in YAML and JSON whose items stand right in their parent in XML. */
    private static final Set<String> UNLISTED = Set.of("columns", "changes");

    static ChangeNode of(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        List<ChangeNode> children =
                Xml.children(element).stream().map(ChangeNode::of).toList();
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return new ChangeNode(Xml.name(element), attributes, children, text.toString());
    }

    /** What a value of YAML or JSON says. */
    static ChangeNode of(String name, @Nullable Object value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        List<ChangeNode> children = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> add(String.valueOf(key), inner, attributes, children));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> addItem(item, children));
        }
        boolean isNoText = value == null || value instanceof Map || value instanceof List;
        return new ChangeNode(name, attributes, children, isNoText ? "" : String.valueOf(value));
    }

    private static void add(
            String key, @Nullable Object value, Map<String, String> attributes, List<ChangeNode> children) {
        if (value instanceof List<?> list && UNLISTED.contains(key)) {
            list.forEach(item -> addItem(item, children));
        } else if (value instanceof Map || value instanceof List) {
            children.add(of(key, value));
        } else if (value != null) {
            attributes.put(key, value instanceof Date date ? date.toInstant().toString() : value.toString());
        }
    }

    private static void addItem(@Nullable Object item, List<ChangeNode> children) {
        if (item instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof Map || value instanceof List) {
                    children.add(of(String.valueOf(key), value));
                } else {
                    children.add(of(String.valueOf(key), value == null ? "" : value));
                }
            });
        }
    }

    Optional<String> get(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String require(String attribute) {
        return get(attribute).orElseThrow(() -> new UnknownChangeException(name + " without " + attribute));
    }

    boolean isTrue(String attribute) {
        return get(attribute).filter(value -> value.equalsIgnoreCase("true")).isPresent();
    }

    List<ChangeNode> all(String child) {
        return children.stream().filter(node -> node.name().equals(child)).toList();
    }

    Optional<ChangeNode> first(String child) {
        return all(child).stream().findFirst();
    }

    /** Its text, which stands in an attribute or a part of this name where it isn't XML. */
    String textOr(String key) {
        return get(key).or(() -> first(key).map(ChangeNode::text)).orElse(text);
    }
}
