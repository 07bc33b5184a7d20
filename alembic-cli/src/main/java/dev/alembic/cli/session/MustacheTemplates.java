package dev.alembic.cli.session;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.TemplateEngine;
import java.util.Map;

/** Fills Mustache templates; nothing is escaped, an unknown name is an error. */
public final class MustacheTemplates implements TemplateEngine {

    @Override
    public String render(String template, Map<String, Object> model) {
        try {
            return compiler().compile(template).execute(model);
        } catch (MustacheException e) {
            throw new ScriptException(
                    "The template can't be filled: %s. It can use %s."
                            .formatted(e.getMessage(), String.join(", ", model.keySet())),
                    e);
        }
    }

    private static Mustache.Compiler compiler() {
        return Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).strictSections(true);
    }
}
