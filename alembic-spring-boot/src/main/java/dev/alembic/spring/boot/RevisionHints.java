package dev.alembic.spring.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.util.ClassUtils;

/** What a native image must keep: the listed revisions, the list itself, and files in SQL beside them. */
final class RevisionHints implements RuntimeHintsRegistrar {

    private static final String LIST = "META-INF/alembic/revisions";

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources().registerPattern(LIST).registerPattern("db/revisions/*");
        ClassLoader loader =
                classLoader == null ? Objects.requireNonNull(ClassUtils.getDefaultClassLoader()) : classLoader;
        try {
            for (URL list : Collections.list(loader.getResources(LIST))) {
                lines(list).forEach(line -> register(hints, line.split("\t", 2)[0]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of revisions can't be read.", e);
        }
    }

    private static List<String> lines(URL list) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static void register(RuntimeHints hints, String className) {
        hints.reflection().registerType(TypeReference.of(className), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
        hints.resources().registerPattern(ClassUtils.getPackageName(className).replace('.', '/') + "/*.sql");
    }
}
