package dev.alembic.hsqldb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** A dialect that is made of what authors of dialects may rely on. */
@AnalyzeClasses(packages = "dev.alembic.hsqldb", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothing_reaches_inside =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.alembic.internal..");

    @ArchTest
    static final ArchRule only_what_dialects_are_made_of_is_used = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.alembic.hsqldb..",
                    "dev.alembic.dialect",
                    "dev.alembic.op",
                    "dev.alembic.reflect",
                    "dev.alembic.schema",
                    "dev.alembic.sql",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule nothing_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
