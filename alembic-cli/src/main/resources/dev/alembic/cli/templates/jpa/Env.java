{{#package}}
package {{package}};

{{/package}}
{{#maven}}
import dev.alembic.hibernate.HibernateEnvironment;
import dev.alembic.hibernate.HibernateMetaData;

class Env extends HibernateEnvironment {
    @Override
    protected HibernateMetaData entities() {
        return HibernateMetaData.ofCompiledClasses(); // or .ofPackages("com.example"), or .of(Task.class)
    }
}
{{/maven}}
{{^maven}}
import dev.alembic.migration.Environment;

// Once classpath in the configuration names the entities and alembic-hibernate:
//
// class Env extends dev.alembic.hibernate.HibernateEnvironment {
//     @Override
//     protected dev.alembic.hibernate.HibernateMetaData entities() {
//         return dev.alembic.hibernate.HibernateMetaData.ofPackages("com.example");
//     }
// }
class Env implements Environment {}
{{/maven}}
