package dev.alembic.hibernate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * Annotated classes that somebody named.
 *
 * @param classes entities, embeddables, mapped superclasses, converters
 */
record EntityClasses(List<Class<?>> classes) implements EntitySource {

    private static final String PACKAGE_INFO = ".package-info";

    @Override
    public <R> R read(Map<String, Object> settings, Function<Mapping, R> reader) {
        BootstrapServiceRegistry bootstrap = bootstrap();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings)
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            for (Class<?> type : classes) {
                if (type.getName().endsWith(PACKAGE_INFO)) {
                    sources.addPackage(type.getPackageName());
                } else {
                    sources.addAnnotatedClass(type);
                }
            }
            return reader.apply(Mapping.started(sources.buildMetadata()));
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** Classes that were compiled on the fly are known to their own loader only. */
    private BootstrapServiceRegistry bootstrap() {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        classes.stream().map(Class::getClassLoader).filter(Objects::nonNull).forEach(loaders::add);
        BootstrapServiceRegistryBuilder builder = new BootstrapServiceRegistryBuilder();
        loaders.forEach(builder::applyClassLoader);
        return builder.build();
    }
}
