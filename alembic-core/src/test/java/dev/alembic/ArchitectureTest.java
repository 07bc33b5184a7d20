package dev.alembic;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** The house: which package stands on which floor, and that nobody looks up. */
@AnalyzeClasses(packages = "dev.alembic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The packages that users may rely on, those for authors of dialects at the end. */
    private static final List<String> API = List.of(
            "dev.alembic",
            "dev.alembic.schema",
            "dev.alembic.op",
            "dev.alembic.comparison",
            "dev.alembic.migration",
            "dev.alembic.tenant",
            "dev.alembic.plan",
            "dev.alembic.lint",
            "dev.alembic.proof",
            "dev.alembic.config",
            "dev.alembic.error",
            "dev.alembic.dialect",
            "dev.alembic.sql",
            "dev.alembic.reflect");

    /** A dialect stands half a floor above the package it extends. */
    private static final double DIALECT_FLOOR = 5.5;

    private static final Map<String, Double> FLOORS = Map.ofEntries(
            Map.entry("error", 0.0),
            Map.entry("text", 0.5),
            Map.entry("config", 1.0),
            Map.entry("revision", 1.0),
            Map.entry("schema", 1.0),
            Map.entry("op", 2.0),
            Map.entry("comparison", 3.0),
            Map.entry("sql", 3.0),
            Map.entry("migration", 4.0),
            Map.entry("tenant", 4.5),
            Map.entry("plan", 4.0),
            Map.entry("proof", 7.0),
            Map.entry("lint", 6.0),
            Map.entry("reflect", 4.0),
            Map.entry("rewrite", 4.0),
            Map.entry("dialect", 5.0),
            Map.entry("render", 6.0),
            Map.entry("batch", 6.0),
            Map.entry("journal", 6.0),
            Map.entry("diff", 6.0),
            Map.entry("history", 6.5),
            Map.entry("snapshot", 6.5),
            Map.entry("objects", 6.5),
            Map.entry("runtime", 7.0),
            Map.entry("script", 7.0),
            Map.entry("command", 8.0),
            Map.entry("scratch", 7.5),
            Map.entry("", 9.0));

    @ArchTest
    static final ArchRule floors_look_only_down = classes().should(lookOnlyDown());

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.alembic.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule dialects_do_not_know_each_other = slices().matching("dev.alembic.dialect.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule schema_only_passes_connections_on = noClasses()
            .that()
            .resideInAnyPackage("dev.alembic.schema..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..").and(not(type(Connection.class))));

    @ArchTest
    static final ArchRule revision_diff_and_render_never_see_jdbc = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.alembic.internal.revision..",
                    "dev.alembic.internal.diff..",
                    "dev.alembic.internal.render..",
                    "dev.alembic.internal.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule only_cli_prints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule api_signatures_hold_api_types_only = classes()
            .that()
            .resideInAnyPackage(API.toArray(String[]::new))
            .and()
            .arePublic()
            .should(holdApiTypesOnly());

    @ArchTest
    static final ArchRule what_is_no_api_is_internal = classes()
            .that()
            .resideOutsideOfPackages("dev.alembic.internal..", "dev.alembic.dialect..")
            .should()
            .resideInAnyPackage(API.toArray(String[]::new));

    private static ArchCondition<JavaClass> holdApiTypesOnly() {
        return new ArchCondition<>("have only API types in their signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(unit -> unit.getAllInvolvedRawTypes().stream()
                                .map(JavaClass::getBaseComponentType)
                                .filter(ArchitectureTest::isHidden)
                                .map(hidden -> "%s mentions %s".formatted(unit.getFullName(), hidden.getName()))
                                .forEach(text -> events.add(SimpleConditionEvent.violated(unit, text))));
            }
        };
    }

    private static boolean isHidden(JavaClass type) {
        return type.getPackageName().startsWith("dev.alembic") && !API.contains(type.getPackageName());
    }

    private static ArchCondition<JavaClass> lookOnlyDown() {
        return new ArchCondition<>("look only at lower floors") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(ArchitectureTest::looksUp)
                        .map(d -> SimpleConditionEvent.violated(from, d.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean looksUp(Dependency dependency) {
        String from = room(dependency.getOriginClass());
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith("dev.alembic")) {
            return false;
        }
        return !from.equals(room(target)) && floor(room(target)) >= floor(from);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.replaceFirst("^dev\\.alembic(\\.internal)?\\.?", "");
    }

    private static double floor(String room) {
        String[] parts = room.split("\\.");
        if (parts.length == 2 && parts[0].equals("dialect")) {
            return DIALECT_FLOOR;
        }
        Double floor = FLOORS.get(room);
        if (floor == null) {
            throw new IllegalStateException("package " + room + " stands on no floor");
        }
        return floor;
    }
}
