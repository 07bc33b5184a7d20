package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;
import org.springframework.context.ConfigurableApplicationContext;

/** The developer's tools load the application's classes anew for each restart, and the libraries once. */
class RestartTest {

    private static final String URL = "--spring.datasource.url=jdbc:h2:mem:restarted;DB_CLOSE_DELAY=-1";

    @Test
    void an_application_that_is_restarted_finds_its_revisions_again() throws Exception {
        requireAtHead();
        requireAtHead();
    }

    private static void requireAtHead() throws Exception {
        ClassLoader parent = RestartTest.class.getClassLoader();
        URL[] own = {Path.of("target", "classes").toUri().toURL()};
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (RestartClassLoader loader = new RestartClassLoader(parent, own)) {
            thread.setContextClassLoader(loader);
            Class<?> application = Class.forName(ShopApplication.class.getName(), false, loader);
            assertThat(application).isNotEqualTo(ShopApplication.class);
            try (ConfigurableApplicationContext context =
                    SpringApplication.run(application, "--spring.main.web-application-type=none", URL)) {
                Alembic alembic = context.getBean(Alembic.class);
                assertThat(alembic.pending()).isEmpty();
                assertThat(alembic.current().onAllHeads()).isTrue();
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
