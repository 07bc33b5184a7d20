package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import java.util.List;
import java.util.Map;

/** How Spring Boot has Hibernate name tables and columns, in the version that is on the class path. */
final class SpringNaming {

    /** Of Spring Boot 4 and 3. */
    private static final List<String> IMPLICIT = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

    /** Of Hibernate 7, which Spring Boot 4 uses, and of Hibernate 6. */
    private static final List<String> PHYSICAL = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

    private SpringNaming() {}

    /** The settings for Hibernate. */
    static Map<String, Object> settings() {
        return Map.of(
                "hibernate.implicit_naming_strategy", present(IMPLICIT, "Spring Boot's part for Hibernate"),
                "hibernate.physical_naming_strategy", present(PHYSICAL, "org.hibernate.orm:hibernate-core"));
    }

    private static String present(List<String> classes, String where) {
        ClassLoader loader = SpringNaming.class.getClassLoader();
        return classes.stream()
                .filter(name -> loader.getResource(name.replace('.', '/') + ".class") != null)
                .findFirst()
                .orElseThrow(() -> new AlembicException(
                        ("\"%s\" isn't on the class path, nor are other strategies to name tables as Spring Boot does."
                                        + " \"classpath\" in alembic.ini has to name the jar of %s.")
                                .formatted(classes.get(0), where)));
    }
}
