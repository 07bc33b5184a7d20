package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Adds the endpoint {@code alembic} where endpoints are in use and this one is exposed. */
@AutoConfiguration(after = AlembicAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnAvailableEndpoint(AlembicEndpoint.class)
@ConditionalOnBean(Alembic.class)
public final class AlembicEndpointAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AlembicEndpoint alembicEndpoint(ApplicationContext context) {
        return new AlembicEndpoint(context);
    }
}
