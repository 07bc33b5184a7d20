package dev.alembic.dialect;

import dev.alembic.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement, or a part of one, looks like: {@code ALTER TABLE [IF EXISTS] {table} SET SCHEMA _}.
 *
 * <p>Words stand for themselves, {@code A|B} for one of them; what is in square brackets may be missing;
 * {@code _} is a name, and {@code {table}} one that is kept; {@code ()} is a bracket with its content,
 * {@code *} anything outside of brackets, and {@code $} the end. What follows the pattern may be
 * anything.
 */
final class StatementPattern {

    private final List<Element> elements;

    private StatementPattern(List<Element> elements) {
        this.elements = List.copyOf(elements);
    }

    private enum Kind {
        WORD,
        OPTIONAL,
        NAME,
        BRACKET,
        ANYTHING,
        END
    }

    /** A part of a pattern: what a word may be, what may be missing, or what a name is kept as. */
    private record Element(Kind kind, Set<String> words, List<Element> inner, String key) {

        static Element of(Kind kind, String key) {
            return new Element(kind, Set.of(), List.of(), key);
        }
    }

    /**
     * What was found.
     *
     * @param names those that the pattern keeps
     * @param end the place behind what the pattern describes
     */
    record Match(Map<String, TableName> names, int end) {}

    /** Reads a pattern. */
    static StatementPattern of(String text) {
        Deque<List<Element>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        for (String part : text.replace("[", " [ ").replace("]", " ] ").strip().split("\\s+")) {
            if (part.equals("[")) {
                open.push(new ArrayList<>());
            } else if (part.equals("]")) {
                List<Element> inner = open.pop();
                open.element().add(new Element(Kind.OPTIONAL, Set.of(), List.copyOf(inner), ""));
            } else {
                open.element().add(element(part));
            }
        }
        return new StatementPattern(open.element());
    }

    private static Element element(String part) {
        return switch (part) {
            case "_" -> Element.of(Kind.NAME, "");
            case "()" -> Element.of(Kind.BRACKET, "");
            case "*" -> Element.of(Kind.ANYTHING, "");
            case "$" -> Element.of(Kind.END, "");
            default ->
                part.startsWith("{")
                        ? Element.of(Kind.NAME, part.substring(1, part.length() - 1))
                        : new Element(Kind.WORD, Set.of(part.split("\\|")), List.of(), "");
        };
    }

    /** Looks whether the tokens begin so. */
    Optional<Match> match(StatementTokens tokens) {
        Map<String, TableName> names = new HashMap<>();
        int end = match(elements, tokens, 0, names);
        return end < 0 ? Optional.empty() : Optional.of(new Match(Map.copyOf(names), end));
    }

    private static int match(List<Element> elements, StatementTokens tokens, int place, Map<String, TableName> names) {
        if (elements.isEmpty()) {
            return place;
        }
        Element first = elements.get(0);
        List<Element> rest = elements.subList(1, elements.size());
        return switch (first.kind()) {
            case OPTIONAL -> optional(first, rest, tokens, place, names);
            case ANYTHING -> anything(rest, tokens, place, names);
            default -> {
                int next = step(first, tokens, place, names);
                yield next < 0 ? -1 : match(rest, tokens, next, names);
            }
        };
    }

    private static int step(Element element, StatementTokens tokens, int place, Map<String, TableName> names) {
        StatementTokens.Token token = tokens.get(place);
        return switch (element.kind()) {
            case WORD -> element.words().contains(token.word()) && !token.word().isEmpty() ? place + 1 : -1;
            case BRACKET -> token.is("(") ? tokens.after(place) : -1;
            case END -> place >= tokens.size() ? place : -1;
            default -> {
                int end = tokens.afterName(place);
                if (end > place && !element.key().isEmpty()) {
                    names.put(element.key(), tokens.table(place));
                }
                yield end > place ? end : -1;
            }
        };
    }

    private static int optional(
            Element element, List<Element> rest, StatementTokens tokens, int place, Map<String, TableName> names) {
        List<Element> whole = new ArrayList<>(element.inner());
        whole.addAll(rest);
        int end = match(whole, tokens, place, names);
        return end < 0 ? match(rest, tokens, place, names) : end;
    }

    private static int anything(List<Element> rest, StatementTokens tokens, int place, Map<String, TableName> names) {
        for (int at = place; at <= tokens.size(); at = at == tokens.size() ? at + 1 : tokens.after(at)) {
            int end = match(rest, tokens, at, names);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
