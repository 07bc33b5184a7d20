package dev.alembic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.cli.session.MustacheTemplates;
import dev.alembic.internal.script.PlainTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and the command line write the same revisions. */
class TemplateEnginesTest {

    @ParameterizedTest
    @ValueSource(strings = {"script.java.mustache", "script.sql.mustache"})
    void both_fill_a_template_alike(String name) {
        String template = new PlainTemplates().standard(name).orElseThrow();
        for (boolean isFull : new boolean[] {true, false}) {
            Map<String, Object> model = model(isFull);
            assertThat(new PlainTemplates().render(template, model))
                    .isEqualTo(new MustacheTemplates().render(template, model));
        }
    }

    private static Map<String, Object> model(boolean isFull) {
        Map<String, Object> model = new HashMap<>();
        model.put("package", isFull ? "com.example.db" : "");
        model.put("hasDoc", isFull);
        model.put("annotation", "@Revision(id = \"1975ea83b712\")");
        model.put("className", "V1975ea83b712_create_tasks");
        for (String list : List.of("staticImports", "imports", "doc", "upgrade", "downgrade", "header")) {
            model.put(list, isFull ? List.of("first " + list + " <&>", "", "last {{x}} $1") : List.of());
        }
        return model;
    }
}
