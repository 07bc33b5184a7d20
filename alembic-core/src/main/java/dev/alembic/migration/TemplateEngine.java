package dev.alembic.migration;

import java.util.Map;
import java.util.Optional;

/** Fills the templates of new revisions. */
@FunctionalInterface
public interface TemplateEngine {

    /**
     * Fills a template without escaping anything.
     *
     * @param template the template's text
     * @param model name to string, boolean, or list of strings
     * @throws dev.alembic.error.AlembicException if the template can't be read
     */
    String render(String template, Map<String, Object> model);

    /**
     * What to fill where the script directory has no template of this name.
     *
     * @return empty if it has to have one
     */
    default Optional<String> standard(String fileName) {
        return Optional.empty();
    }
}
