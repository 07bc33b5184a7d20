package dev.alembic.imports.python;

import dev.alembic.imports.python.PythonValue.Call;
import dev.alembic.imports.python.PythonValue.Entries;
import dev.alembic.imports.python.PythonValue.Items;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.imports.python.PythonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one Python expression that is made of literals, names and calls. */
final class PythonParser {

    private static final String STRING = "[A-Za-z]{0,2}(?:\"\"\".*?(?<!\\\\)\"\"\"|'''.*?(?<!\\\\)'''"
            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')";

    private static final Pattern TOKEN =
            Pattern.compile("(?s)\\G(?:\\s|\\\\\\r?\\n|#[^\\n]*)*(?:(?<string>" + STRING + ")"
                    + "|(?<number>\\d[\\d_]*(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)"
                    + "|(?<name>[A-Za-z_]\\w*)"
                    + "|(?<symbol>\\S)|(?<end>\\z))");

    private final Matcher matcher;
    private String kind = "";
    private String token = "";

    private PythonParser(String source) {
        this.matcher = TOKEN.matcher(source);
        next();
    }

    /**
     * The value of an expression.
     *
     * @throws UntranslatableException if it is made of something else
     */
    static PythonValue parse(String source) {
        PythonParser parser = new PythonParser(source);
        PythonValue value = parser.value();
        if (!parser.kind.equals("end")) {
            throw parser.unexpected();
        }
        return value;
    }

    private void next() {
        if (!matcher.find()) {
            throw new UntranslatableException("a text without an end");
        }
        for (String group : List.of("string", "number", "name", "symbol", "end")) {
            String found = matcher.group(group);
            if (found != null) {
                kind = group;
                token = found;
            }
        }
    }

    private boolean is(String symbol) {
        return kind.equals("symbol") && token.equals(symbol);
    }

    private void expect(String symbol) {
        if (!is(symbol)) {
            throw unexpected();
        }
        next();
    }

    private UntranslatableException unexpected() {
        return new UntranslatableException(token.isEmpty() ? "an expression without an end" : token);
    }

    private PythonValue value() {
        PythonValue value = single();
        boolean isEnd = kind.equals("end") || (kind.equals("symbol") && ",)]}:=".contains(token));
        if (!isEnd) {
            throw unexpected();
        }
        return value;
    }

    private PythonValue single() {
        return switch (kind) {
            case "string" -> text();
            case "number" -> number("");
            case "name" -> nameOrCall();
            default -> bracketed();
        };
    }

    private PythonValue number(String sign) {
        String digits = token.replace("_", "");
        next();
        return new PythonValue.Digits(sign + digits);
    }

    private PythonValue text() {
        StringBuilder text = new StringBuilder();
        while (kind.equals("string")) {
            text.append(PythonText.value(token));
            next();
        }
        return new Text(text.toString());
    }

    private PythonValue nameOrCall() {
        StringBuilder name = new StringBuilder(token);
        next();
        while (is(".")) {
            next();
            name.append('.').append(token);
            next();
        }
        Name function = new Name(name.toString());
        return is("(") ? call(function) : function;
    }

    private Call call(Name function) {
        List<PythonValue> arguments = new ArrayList<>();
        Map<String, PythonValue> named = new LinkedHashMap<>();
        expect("(");
        while (!is(")")) {
            PythonValue value = value();
            if (is("=") && value instanceof Name name) {
                next();
                named.put(name.name(), value());
            } else {
                arguments.add(value);
            }
            if (!is(")")) {
                expect(",");
            }
        }
        next();
        return new Call(function, arguments, named);
    }

    private PythonValue bracketed() {
        if (is("-")) {
            next();
            return number("-");
        } else if (is("[")) {
            next();
            return new Items(items("]"));
        } else if (is("{")) {
            return entries();
        }
        expect("(");
        if (is(")")) {
            next();
            return new Items(List.of());
        }
        PythonValue first = value();
        if (is(")")) {
            next();
            return first;
        }
        expect(",");
        List<PythonValue> all = new ArrayList<>(List.of(first));
        all.addAll(items(")"));
        return new Items(all);
    }

    private List<PythonValue> items(String close) {
        List<PythonValue> items = new ArrayList<>();
        while (!is(close)) {
            items.add(value());
            if (!is(close)) {
                expect(",");
            }
        }
        next();
        return items;
    }

    private Entries entries() {
        Map<String, PythonValue> entries = new LinkedHashMap<>();
        expect("{");
        while (!is("}")) {
            if (!(value() instanceof Text key)) {
                throw new UntranslatableException("a key that is no string");
            }
            expect(":");
            entries.put(key.value(), value());
            if (!is("}")) {
                expect(",");
            }
        }
        next();
        return new Entries(entries);
    }
}
