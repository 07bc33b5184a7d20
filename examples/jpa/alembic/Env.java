import dev.alembic.hibernate.HibernateEnvironment;
import dev.alembic.hibernate.HibernateMetaData;

class Env extends HibernateEnvironment {
    @Override
    protected HibernateMetaData entities() {
        return HibernateMetaData.ofCompiledClasses(); // or .ofPackages("com.example"), or .of(Task.class)
    }
}
