package dev.alembic.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Only programs print. */
@AnalyzeClasses(packages = "dev.alembic.benchmark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("dev.alembic.benchmark.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_programs_print = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Comparison")
            .and()
            .haveSimpleNameNotEndingWith("Once")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
