package dev.alembic.jooq;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Nothing is needed that a generator doesn't bring, and nothing prints. */
@AnalyzeClasses(packages = "dev.alembic.jooq", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_jooq_and_alembic = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.alembic..", "org.jooq..", "org.jspecify..", "java..");

    @ArchTest
    static final ArchRule nothing_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
