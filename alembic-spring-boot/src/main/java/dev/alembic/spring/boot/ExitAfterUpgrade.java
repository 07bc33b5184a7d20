package dev.alembic.spring.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Ends the program once its beans are made, and so the database is migrated; no port is open yet. */
final class ExitAfterUpgrade implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.spring");

    private final ConfigurableApplicationContext context;

    ExitAfterUpgrade(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // Asked for when it runs: ahead of time, nobody knows with which settings an application starts.
        if (!context.getEnvironment().getProperty("alembic.exit-after-upgrade", Boolean.class, false)) {
            return;
        }
        LOG.info("Ending, as alembic.exit-after-upgrade says");
        System.exit(SpringApplication.exit(context, () -> 0));
    }
}
