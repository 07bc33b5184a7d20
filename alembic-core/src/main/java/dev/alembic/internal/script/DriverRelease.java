package dev.alembic.internal.script;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes the JDBC drivers of its own class loader out of {@code DriverManager}. The manager lets only
 * those do so who see the driver's class, so each {@link ConfiguredLoader} defines this class anew.
 */
public final class DriverRelease implements Runnable {

    /** For the loader. */
    public DriverRelease() {}

    @Override
    public void run() {
        List<Driver> drivers = DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == DriverRelease.class.getClassLoader())
                .toList();
        for (Driver driver : drivers) {
            try {
                DriverManager.deregisterDriver(driver);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
