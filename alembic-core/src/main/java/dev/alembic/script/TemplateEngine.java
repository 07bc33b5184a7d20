package dev.alembic.script;

import java.util.Map;

/** Fills templates. Core brings none: whoever writes files hands one in. */
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
}
