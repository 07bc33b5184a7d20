package dev.alembic.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a Markdown file tells.
 *
 * @param databases where it runs; each run begins in an empty folder with an empty database
 * @param after the file name of a story whose steps come first
 * @param asProcess whether it runs through the distribution instead of inside the test's JVM
 */
record Story(
        Path file,
        String title,
        Set<DatabaseKind> databases,
        Optional<String> after,
        boolean asProcess,
        List<Step> steps) {}
