package com.example.clinic.db;

import com.example.clinic.Owner;
import dev.alembic.hibernate.HibernateEnvironment;
import dev.alembic.hibernate.HibernateMetaData;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

/** The entities are the model, named as Spring Boot names them. */
public class Env extends HibernateEnvironment {

    @Override
    protected HibernateMetaData entities() {
        return HibernateMetaData.ofPackages(Owner.class.getPackageName())
                .setting("hibernate.physical_naming_strategy", new PhysicalNamingStrategySnakeCaseImpl());
    }
}
