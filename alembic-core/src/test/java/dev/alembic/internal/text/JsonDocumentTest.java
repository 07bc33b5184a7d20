package dev.alembic.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {

    @Test
    void members_stand_in_lines_of_their_own_and_elements_beside_each_other() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("names", List.of("a", 1, true));
        document.put("none", null);
        document.put("empty", List.of());
        document.put("inner", List.of(Map.of("x", 2L), Map.of()));
        assertThat(JsonDocument.of(document)).isEqualTo("""
                {
                  "names" : [ "a", 1, true ],
                  "none" : null,
                  "empty" : [ ],
                  "inner" : [ {
                    "x" : 2
                  }, { } ]
                }
                """);
    }

    @Test
    void what_json_keeps_for_itself_is_escaped() {
        assertThat(JsonDocument.of("a\"b\\c\nd\te\rf\u0001ü€😀")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\\rf\\u0001ü€😀\"\n");
    }
}
