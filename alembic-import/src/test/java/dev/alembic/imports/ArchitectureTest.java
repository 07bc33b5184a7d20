package dev.alembic.imports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Each importer stands for itself, on what all are made of and on what everybody may use of core. */
@AnalyzeClasses(packages = "dev.alembic.imports", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.alembic.imports.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_reaches_inside =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.alembic.internal..");

    @ArchTest
    static final ArchRule no_code_of_the_other_tools_is_used =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.flywaydb..", "liquibase..");

    @ArchTest
    static final ArchRule nothing_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
