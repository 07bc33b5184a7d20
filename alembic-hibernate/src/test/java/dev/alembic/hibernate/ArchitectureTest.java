package dev.alembic.hibernate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Hibernate stays in this module. */
@AnalyzeClasses(packages = "dev.alembic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothing_else_knows_hibernate = noClasses()
            .that()
            .resideOutsideOfPackage("dev.alembic.hibernate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta..", "dev.alembic.hibernate..");

    @ArchTest
    static final ArchRule only_what_users_and_hibernate_name_is_public = classes()
            .that()
            .resideInAPackage("dev.alembic.hibernate..")
            .and()
            .arePublic()
            .should()
            .haveNameMatching(".*\\.(Hibernate(MetaData|Environment)|MappingKeeper|KeywordsContributor)");

    @ArchTest
    static final ArchRule only_the_model_and_dialects_are_used = classes()
            .that()
            .resideInAPackage("dev.alembic.hibernate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.alembic.hibernate..",
                    "dev.alembic.schema..",
                    "dev.alembic.op..",
                    "dev.alembic.sql..",
                    "dev.alembic.dialect",
                    "dev.alembic.migration..",
                    "dev.alembic.error..",
                    "org.hibernate..",
                    "jakarta.persistence..",
                    "jakarta.validation..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "java..",
                    "javax..");

    @ArchTest
    static final ArchRule only_cli_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
