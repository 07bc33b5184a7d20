package dev.alembic.hibernate.corner;

/** The entities of this package. */
public final class Corner {

    /** All of them. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Definitions.class, Account.class, AccountSettings.class, Booking.class, Person.class, Reminder.class
        };
    }

    private Corner() {}
}
