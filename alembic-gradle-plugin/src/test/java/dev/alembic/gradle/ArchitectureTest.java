package dev.alembic.gradle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.gradle.api.Project;
import org.gradle.api.Task;

/** Gradle may keep the configuration: while they run, tasks know nothing of the build's model. */
@AnalyzeClasses(packages = "dev.alembic.gradle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule tasks_know_no_project = noClasses()
            .that()
            .areAssignableTo(Task.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Project.class);

    @ArchTest
    static final ArchRule tasks_keep_nothing = fields().that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Task.class)
            .should()
            .beStatic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_reaches_inside =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.alembic.internal..");

    @ArchTest
    static final ArchRule nothing_internal_of_gradle =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.gradle..internal..");

    @ArchTest
    static final ArchRule nothing_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
