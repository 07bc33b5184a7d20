package dev.alembic.hibernate;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a class in the order in which they are written, those of its superclasses first.
 *
 * @param positions of the fields, by their names
 */
record DeclaredFields(Map<String, Integer> positions) {

    /** Those of an entity; none, if it isn't a class. */
    static DeclaredFields of(PersistentClass entity) {
        return of(entity.hasPojoRepresentation() ? entity.getMappedClass() : null);
    }

    /** Those of an embeddable; none, if it isn't a class. */
    static DeclaredFields of(Component component) {
        boolean isClass = !component.isDynamic() && component.getComponentClassName() != null;
        return of(isClass ? component.getComponentClass() : null);
    }

    private static DeclaredFields of(@Nullable Class<?> type) {
        Map<String, Integer> positions = new HashMap<>();
        collect(type, positions);
        return new DeclaredFields(positions);
    }

    private static void collect(@Nullable Class<?> type, Map<String, Integer> positions) {
        if (type != null && type != Object.class) {
            collect(type.getSuperclass(), positions);
            // The JVMs that there are answer them as the class file has them, as javac wrote them.
            for (Field field : type.getDeclaredFields()) {
                positions.put(field.getName(), positions.size());
            }
        }
    }

    /** The properties in this order; those that aren't fields come last, in the order they had. */
    List<Property> sorted(List<Property> properties) {
        return properties.stream()
                .sorted(Comparator.comparing(property -> position(property.getName())))
                .toList();
    }

    private int position(String name) {
        return Optional.ofNullable(positions.get(name)).orElse(Integer.MAX_VALUE);
    }
}
