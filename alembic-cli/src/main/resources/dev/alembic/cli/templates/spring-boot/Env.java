import dev.alembic.hibernate.HibernateEnvironment;
import dev.alembic.hibernate.HibernateMetaData;

class Env extends HibernateEnvironment {
    @Override
    protected HibernateMetaData entities() {
        // or: ofPackages("com.example"), of(Customer.class, Order.class)
        return HibernateMetaData.ofCompiledClasses().springBoot();
    }
}
