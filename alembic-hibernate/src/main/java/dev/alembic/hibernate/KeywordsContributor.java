package dev.alembic.hibernate;

import java.util.List;
import java.util.Map;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.dialect.internal.DialectResolverInitiator;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/**
 * Teaches Hibernate the database's own keywords, which it learns from the driver where it has a
 * connection: with {@code hibernate.auto_quote_keyword} they decide what stands in quotes, and so what
 * keys and indexes are called. Made by Hibernate; does nothing in an application.
 */
public final class KeywordsContributor implements ServiceContributor {

    private static final String KEYWORDS = "dev.alembic.keywords";

    /** Made by Hibernate. */
    public KeywordsContributor() {}

    /** Puts the words where they are found again. */
    static void into(Map<String, Object> settings, List<String> keywords) {
        if (!keywords.isEmpty()) {
            settings.put(KEYWORDS, keywords);
        }
    }

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        if (builder.getSettings().get(KEYWORDS) instanceof List<?> keywords) {
            builder.addInitiator(new Resolution(keywords));
        }
    }

    /** Finds the dialect as Hibernate does. */
    private record Resolution(List<?> keywords) implements StandardServiceInitiator<DialectResolver> {

        @Override
        public Class<DialectResolver> getServiceInitiated() {
            return DialectResolver.class;
        }

        @Override
        public DialectResolver initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
            DialectResolver usual = DialectResolverInitiator.INSTANCE.initiateService(settings, registry);
            return info -> {
                Dialect dialect = usual.resolveDialect(info);
                if (dialect != null) {
                    keywords.forEach(word -> dialect.getKeywords().add(word.toString()));
                }
                return dialect;
            };
        }
    }
}
