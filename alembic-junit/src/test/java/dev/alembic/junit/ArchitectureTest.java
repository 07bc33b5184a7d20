package dev.alembic.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Only those who ask for assertions need AssertJ, and nothing prints. */
@AnalyzeClasses(packages = "dev.alembic.junit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_assertions_need_assertj = classes()
            .that()
            .haveSimpleNameNotEndingWith("Assert")
            .and()
            .doNotHaveSimpleName("MigrationAssertions")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.alembic..",
                    "org.junit.jupiter.api..",
                    "org.junit.platform.commons.support..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule nothing_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
