package dev.alembic.testserver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Servers for tests know nothing of what is tested on them. */
@AnalyzeClasses(packages = "dev.alembic.testserver", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("dev.alembic.testserver.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_of_alembic_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.alembic",
                    "dev.alembic.internal..",
                    "dev.alembic.dialect..",
                    "dev.alembic.cli..",
                    "dev.alembic.testkit..");

    @ArchTest
    static final ArchRule nothing_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
