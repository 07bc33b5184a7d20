package dev.alembic.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The distribution starts the command line and knows no more of it. */
@AnalyzeClasses(packages = "dev.alembic.distribution", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("dev.alembic.distribution.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_command_line_is_started = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.alembic.distribution..", "dev.alembic.cli..", "org.jspecify..", "java..");
}
