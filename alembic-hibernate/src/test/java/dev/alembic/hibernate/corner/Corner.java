package dev.alembic.hibernate.corner;

import java.util.Arrays;
import org.hibernate.Version;

/** The entities of this package. */
public final class Corner {

    /** Those that this version of Hibernate can create on a database, by the name of its dialect. */
    public static Class<?>[] entities(String dialect) {
        Class<?>[] all = {
            Definitions.class, Account.class, AccountSettings.class, Booking.class, Person.class, Reminder.class
        };
        // Hibernate up to 7.0 writes named checks of columns, which MariaDB doesn't take.
        boolean isAll = Version.getVersionString().compareTo("7.1") > 0 || !dialect.equals("mariadb");
        return isAll ? all : Arrays.copyOfRange(all, 1, all.length);
    }

    private Corner() {}
}
