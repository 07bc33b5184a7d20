package dev.alembic.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is offered and what is tried here, tests included, stands in packages without cycles. */
@AnalyzeClasses(packages = "dev.alembic.testkit")
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.alembic.(**)").should().beFreeOfCycles();
}
