package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import org.junit.jupiter.api.Test;

class ClassPathTest {

    @Test
    void a_missing_class_is_named_with_what_has_it() {
        assertThat(ClassPath.explanation(new NoClassDefFoundError("org/hibernate/models/spi/ClassLoading")))
                .hasMessage("Class org.hibernate.models.spi.ClassLoading is not on the class path. Add"
                        + " org.hibernate.models:hibernate-models to the application, and fill the folder of jars"
                        + " anew (mvn compile dependency:copy-dependencies); \"classpath\" in alembic.ini has to name"
                        + " its jar or folder.");
        assertThat(ClassPath.explanation(new NoClassDefFoundError("com/example/Level")))
                .hasMessage("Class com.example.Level, which the entities need, is not on the class path. Compile it,"
                        + " or add what has it; \"classpath\" in alembic.ini has to name its jar or folder.");
    }

    @Test
    void classes_of_different_versions_are_said_to_be_that() {
        assertThatThrownBy(() -> ClassPath.explained(() -> {
                    throw new NoSuchMethodError("void org.hibernate.Session.x()");
                }))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("Classes of the class path don't fit together: ")
                .hasMessageContaining("All jars of Hibernate have to be of one version");
    }
}
