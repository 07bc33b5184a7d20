package dev.alembic.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The floors of the command line: each looks at lower ones only. */
@AnalyzeClasses(packages = "dev.alembic.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.alembic.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule floors_look_only_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("program")
            .definedBy("dev.alembic.cli")
            .layer("commands")
            .definedBy("dev.alembic.cli.command")
            .layer("session")
            .definedBy("dev.alembic.cli.session")
            .layer("log")
            .definedBy("dev.alembic.cli.log")
            .whereLayer("program")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("commands")
            .mayOnlyBeAccessedByLayers("program")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("program", "commands");
}
