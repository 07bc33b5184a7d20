package dev.alembic.hibernate.shop;

/** The entities of this package. */
public final class Shop {

    /** All of them. */
    public static Class<?>[] entities() {
        return new Class<?>[] {
            Customer.class,
            Product.class,
            Tag.class,
            Purchase.class,
            PurchaseLine.class,
            Complaint.class,
            Payment.class,
            Payment.Card.class,
            Payment.Transfer.class,
            Parcel.class,
            Parcel.Cold.class,
            Machine.class,
            Machine.Press.class,
            Machine.Lathe.class,
            Everything.class
        };
    }

    /** Those without SQL that names columns, which nobody can put into quotes. */
    public static Class<?>[] withoutSql() {
        return new Class<?>[] {
            Parcel.class, Parcel.Cold.class, Payment.class, Payment.Card.class, Payment.Transfer.class, Everything.class
        };
    }

    private Shop() {}
}
