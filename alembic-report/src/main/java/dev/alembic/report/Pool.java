package dev.alembic.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that are named by a number, so that what comes again and again stands in the page once. */
final class Pool {

    private final Map<Object, Integer> numbers = new LinkedHashMap<>();

    int number(Object value) {
        return numbers.computeIfAbsent(value, added -> numbers.size());
    }

    List<Object> values() {
        return List.copyOf(numbers.keySet());
    }
}
