package dev.alembic.cli.reference;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.mysql.MysqlTypes;
import dev.alembic.dialect.oracle.OracleTypes;
import dev.alembic.dialect.postgresql.PostgresqlTypes;
import dev.alembic.dialect.sqlserver.SqlserverTypes;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.UnknownType;
import dev.alembic.schema.VariantType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each type, with its name on each database. */
final class TypesPage implements Page {

    private static final String INTRODUCTION = """
            # Types

            `import static dev.alembic.schema.Dsl.*;` has the types that every database knows, each by the name that the
            database gives it. `type("tsvector")` is any other one, as it is written;
            `integer().withVariant("postgresql", type("int8"))` is another type on one database.

            """;

    private static final Set<Class<?>> WITHOUT_A_NAME = Set.of(VariantType.class, UnknownType.class);

    @Override
    public String file() {
        return "types.md";
    }

    @Override
    public List<String> missing() {
        Set<Class<?>> shown =
                types(Dsl.class).map(Sample::type).map(Object::getClass).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(Sources.unknownDialects());
        for (Class<?> type : SqlType.class.getPermittedSubclasses()) {
            if (!type.isInterface() && !WITHOUT_A_NAME.contains(type) && !shown.contains(type)) {
                missing.add("a function of Dsl for " + type.getSimpleName());
            }
        }
        return missing;
    }

    /** How a type is written in Java, and what it is. */
    private record Sample(String call, SqlType type) {}

    @Override
    public String text() {
        List<String> notes = new ArrayList<>();
        List<Dialect> dialects = Sources.dialects();
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append("| Java | ")
                .append(dialects.stream().map(Sources::title).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append("---|".repeat(dialects.size()))
                .append('\n');
        types(Dsl.class)
                .forEach(sample -> text.append("| ")
                        .append(Sentence.code(sample.call()))
                        .append(" | ")
                        .append(dialects.stream()
                                .map(d -> name(d, sample, notes))
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n"));
        text.append('\n').append(String.join("\n", notes)).append('\n');
        text.append(more());
        text.append(own("PostgreSQL", "postgresql", PostgresqlTypes.class));
        text.append(own("MariaDB and MySQL", "mysql", MysqlTypes.class));
        text.append(own("SQL Server", "mssql", SqlserverTypes.class));
        text.append(own("Oracle", "oracle", OracleTypes.class));
        return text.toString();
    }

    private static String name(Dialect dialect, Sample sample, List<String> notes) {
        try {
            return Sentence.code(dialect.types().toSql(sample.type()));
        } catch (AlembicException e) {
            String note =
                    "%s on %s: %s".formatted(Sentence.code(sample.call()), Sources.title(dialect), e.getMessage());
            notes.add("- " + note);
            return "refused";
        }
    }

    /** The functions that make types, with arguments. */
    private static Stream<Sample> types(Class<?> factory) {
        return Arrays.stream(factory.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> SqlType.class.isAssignableFrom(method.getReturnType()))
                .map(TypesPage::sample)
                .sorted(Comparator.comparing(Sample::call));
    }

    private static Sample sample(Method factory) {
        Class<?>[] parameters = factory.getParameterTypes();
        List<Object> arguments = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            Object argument = argument(factory.getName(), parameters[i], i, parameters.length);
            arguments.add(argument);
            words.add(word(argument));
        }
        String call = "%s(%s)"
                .formatted(
                        factory.getName(),
                        words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(", ")));
        try {
            SqlType type = (SqlType) factory.invoke(null, arguments.toArray());
            return type instanceof EnumType enumeration
                    ? new Sample(call + ".named(\"state\")", enumeration.named("state"))
                    : new Sample(call, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object argument(String function, Class<?> type, int place, int count) {
        if (type == int.class) {
            return count > 1 ? 10 - 8 * place : function.matches("(?i).*(time|fsp|timestamp).*") ? 3 : 200;
        } else if (type == SqlType.class) {
            return Dsl.integer();
        } else if (type == String[].class) {
            return new String[] {"open", "closed"};
        } else if (type == Integer[].class) {
            return new Integer[0];
        }
        return switch (function) {
            case "interval" -> "DAY TO SECOND";
            case "domain" -> "email";
            case "mysqlValues" -> "SET";
            default -> "POINT";
        };
    }

    private static String word(Object argument) {
        if (argument instanceof String[] texts) {
            return Arrays.stream(texts).map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
        } else if (argument instanceof Integer[]) {
            return "";
        } else if (argument instanceof SqlType) {
            return "integer()";
        }
        return argument instanceof String text ? "\"" + text + "\"" : argument.toString();
    }

    /** What can be said behind a type. */
    private static String more() {
        StringBuilder text = new StringBuilder("\n## What a type can say more\n\n| behind | does |\n|---|---|\n");
        for (Class<?> type : SqlType.class.getPermittedSubclasses()) {
            if (!type.isInterface() && type != LiteralType.class) {
                Path file = Sources.CORE.resolve("schema/%s.java".formatted(type.getSimpleName()));
                JavaSource.of(file).publicMethods().stream()
                        .filter(method -> method.sentence().isPresent())
                        .filter(method -> isKept(type, method.name()))
                        .forEach(method -> text.append(Page.row(
                                "%s: %s"
                                        .formatted(
                                                Sentence.code(type.getSimpleName()),
                                                Sentence.code(
                                                        "." + method.signature().replace("public ", ""))),
                                method.sentence().orElseThrow())));
            }
        }
        return text.append("\nEach of them also has `.withVariant(\"postgresql\", type)`.\n")
                .toString();
    }

    /** Whether the method of a type makes such a type again. */
    private static boolean isKept(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name) && method.getReturnType() == type);
    }

    private static String own(String title, String dialect, Class<?> factory) {
        Dialect own = Sources.dialects().stream()
                .filter(known -> known.name().equals(dialect))
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder("\n## Only on %s\n\n".formatted(title));
        text.append("`import static %s.*;`\n\n| Java | SQL |\n|---|---|\n".formatted(factory.getName()));
        types(factory)
                .forEach(sample -> text.append(Page.row(
                        Sentence.code(sample.call()), Sentence.code(own.types().toSql(sample.type())))));
        return text.toString();
    }
}
