package dev.alembic.sql;

import dev.alembic.sql.ExpressionTokens.Kind;
import dev.alembic.sql.ExpressionTokens.NotAnExpressionException;
import dev.alembic.sql.ExpressionTokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an SQL expression and writes it as a tree in one form, so that what databases add of their
 * own (parentheses, casts, other spellings of operators) doesn't show.
 */
final class ExpressionParser {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int IS = 4;
    private static final int COMPARISON = 5;
    private static final int OTHER = 6;
    private static final int SIGN = 10;
    private static final int POSTFIX = 11;

    private static final Map<String, Integer> STRENGTH = Map.ofEntries(
            Map.entry("=", COMPARISON),
            Map.entry("<", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry("<=", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("<>", COMPARISON),
            Map.entry("+", 7),
            Map.entry("-", 7),
            Map.entry("*", 8),
            Map.entry("/", 8),
            Map.entry("%", 8),
            Map.entry("^", 9));

    /** Operators under another name; a {@code !} in front says NOT. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "!=", "<>",
            "==", "=",
            "~~", "like",
            "~~*", "ilike",
            "!~~", "!like",
            "!~~*", "!ilike");

    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)");
    private static final Set<String> PREDICATES = Set.of("in", "like", "ilike", "between", "similar", "regexp", "glob");
    private static final Set<String> SEPARATORS = Set.of("from", "for", "using");
    private static final Set<String> PRESENT_TIME = Set.of("now", "current_timestamp");

    private final ExpressionTokens tokens;

    private ExpressionParser(String sql, SqlLexis lexis) {
        tokens = new ExpressionTokens(sql, lexis);
    }

    /**
     * The form of an expression.
     *
     * @throws NotAnExpressionException if it isn't understood
     */
    static String form(String sql, SqlLexis lexis) {
        ExpressionParser parser = new ExpressionParser(sql, lexis);
        String form = parser.expression(0);
        if (!parser.tokens.isAtEnd()) {
            throw new NotAnExpressionException();
        }
        return form;
    }

    private String expression(int least) {
        String left = prefix();
        while (true) {
            String more = infix(left, least);
            if (more.equals(left)) {
                return left;
            }
            left = more;
        }
    }

    private String prefix() {
        if (tokens.take("not")) {
            return negation(expression(NOT));
        } else if (tokens.take("-")) {
            String operand = expression(SIGN);
            return NUMBER.matcher(operand).matches() ? "-" + operand : "(- " + operand + ")";
        } else if (tokens.take("+")) {
            return expression(SIGN);
        }
        return postfix(primary());
    }

    private static String negation(String operand) {
        return operand.startsWith("(not ")
                ? operand.substring("(not ".length(), operand.length() - 1)
                : "(not " + operand + ")";
    }

    /** The same expression with what follows it; itself if nothing does that binds so strongly. */
    private String infix(String left, int least) {
        Token token = tokens.peek();
        if (token.is("or") && least <= OR) {
            tokens.take();
            return joined("or", left, expression(OR + 1));
        } else if (token.is("and") && least <= AND) {
            tokens.take();
            return joined("and", left, expression(AND + 1));
        } else if (token.is("is") && least <= IS) {
            tokens.take();
            return is(left);
        } else if (token.kind() == Kind.WORD && least <= COMPARISON) {
            return predicate(left);
        }
        return token.kind() == Kind.MARK ? operator(left, token.text(), least) : left;
    }

    private static String joined(String word, String left, String right) {
        String begin = "(" + word + " ";
        return begin + inside(begin, left) + " " + inside(begin, right) + ")";
    }

    private static String inside(String begin, String operand) {
        return operand.startsWith(begin) ? operand.substring(begin.length(), operand.length() - 1) : operand;
    }

    private String is(String left) {
        boolean isNegative = tokens.take("not");
        String right =
                tokens.take("distinct", "from") ? "distinct " + expression(COMPARISON + 1) : expression(COMPARISON + 1);
        String form = "(is " + left + " " + right + ")";
        return isNegative ? negation(form) : form;
    }

    private String predicate(String left) {
        boolean isNegative = tokens.peek().is("not");
        Token word = tokens.peek(isNegative ? 1 : 0);
        if (word.kind() != Kind.WORD || !PREDICATES.contains(word.text())) {
            return left;
        }
        tokens.take();
        if (isNegative) {
            tokens.take();
        }
        String form = predicate(left, word.text());
        return isNegative ? negation(form) : form;
    }

    private String predicate(String left, String word) {
        if (word.equals("in")) {
            tokens.expect("(");
            return in(left, arguments(")"));
        } else if (word.equals("between")) {
            String low = expression(COMPARISON + 1);
            tokens.expect("and");
            return joined(
                    "and", "(>= " + left + " " + low + ")", "(<= " + left + " " + expression(COMPARISON + 1) + ")");
        }
        tokens.take("to");
        return "(" + word + " " + left + " " + expression(COMPARISON + 1) + ")";
    }

    private String operator(String left, String mark, int least) {
        String operator = SYNONYMS.getOrDefault(mark, mark);
        int strength = STRENGTH.getOrDefault(operator, OTHER);
        if (!OPERATOR.matcher(mark).matches() || strength < least) {
            return left;
        }
        tokens.take();
        if (operator.equals("=") && tokens.take("any", "(")) {
            return in(left, elements());
        } else if (operator.equals("<>") && tokens.take("all", "(")) {
            return negation(in(left, elements()));
        }
        String right = expression(strength + 1);
        return operator.startsWith("!") && operator.length() > 1
                ? negation("(" + operator.substring(1) + " " + left + " " + right + ")")
                : "(" + operator + " " + left + " " + right + ")";
    }

    /** The elements of the array that ANY or ALL is given; PostgreSQL puts it into parentheses. */
    private List<String> elements() {
        int parentheses = 1;
        while (tokens.take("(")) {
            parentheses++;
        }
        if (!tokens.take("array", "[")) {
            throw new NotAnExpressionException();
        }
        List<String> elements = arguments("]");
        for (; parentheses > 0; parentheses--) {
            if (tokens.take("::")) {
                TypeWords.read(tokens);
            }
            tokens.expect(")");
        }
        return elements;
    }

    private String primary() {
        Token token = tokens.take();
        if (token.is("(")) {
            String inside = expression(0);
            if (tokens.take(",")) {
                return "(row " + inside + " " + listed(")") + ")";
            }
            tokens.expect(")");
            return inside;
        } else if (token.kind() == Kind.NUMBER) {
            return number(token.text());
        } else if (token.kind() == Kind.TEXT) {
            return token.text();
        } else if (token.is("case")) {
            return caseOf();
        } else if (token.is("cast")) {
            tokens.expect("(");
            String inside = expression(0);
            tokens.expect("as");
            String form = cast(inside, TypeWords.read(tokens));
            tokens.expect(")");
            return form;
        } else if (token.is("array") && tokens.take("[")) {
            return "(array " + listed("]") + ")";
        }
        return name(token);
    }

    private static String number(String digits) {
        return new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    private String name(Token token) {
        if (!token.isName()) {
            throw new NotAnExpressionException();
        }
        // INTERVAL '1 day' is what the database keeps as '1 day'::interval.
        if (token.kind() == Kind.WORD && tokens.peek().kind() == Kind.TEXT) {
            return tokens.take().text();
        }
        String name = token.text();
        while (tokens.take(".")) {
            name = name.equals("pg_catalog")
                    ? tokens.take().text()
                    : name + "." + tokens.take().text();
        }
        boolean isCall = tokens.take("(");
        String arguments = isCall ? listed(")") : "";
        if (PRESENT_TIME.contains(name) && arguments.isEmpty()) {
            return "now()";
        }
        return isCall ? (name + "(" + arguments + ")") : name;
    }

    private String caseOf() {
        StringBuilder form = new StringBuilder("(case");
        while (!tokens.take("end")) {
            boolean isWord = tokens.take("when") || tokens.take("then") || tokens.take("else");
            form.append(isWord ? " :" : " ").append(expression(0));
        }
        return form.append(")").toString();
    }

    /** A list of one says what {@code =} says. */
    private static String in(String left, List<String> values) {
        return values.size() == 1
                ? "(= " + left + " " + values.get(0) + ")"
                : "(in " + left + " " + String.join(" ", values) + ")";
    }

    private List<String> arguments(String close) {
        List<String> arguments = new ArrayList<>();
        while (!tokens.take(close)) {
            if (tokens.isAtEnd()) {
                throw new NotAnExpressionException();
            } else if (tokens.peek().is("*") && tokens.peek(1).is(close)) {
                arguments.add(tokens.take().text());
            } else if (tokens.peek().kind() == Kind.WORD
                    && SEPARATORS.contains(tokens.peek().text())) {
                tokens.take();
            } else if (!tokens.take(",")) {
                arguments.add(expression(0));
            }
        }
        return arguments;
    }

    private String listed(String close) {
        return String.join(" ", arguments(close));
    }

    private String postfix(String operand) {
        String form = operand;
        while (true) {
            if (tokens.take("::")) {
                form = cast(form, TypeWords.read(tokens));
            } else if (tokens.take("[")) {
                form = "([] " + form + " " + listed("]") + ")";
            } else if (tokens.take("collate")) {
                form = "(collate " + form + " " + tokens.take().text() + ")";
            } else if (tokens.take("at", "time", "zone")) {
                form = "(zone " + form + " " + expression(POSTFIX) + ")";
            } else {
                return form;
            }
        }
    }

    /** Databases write casts of literals, and to wider types, where nobody asked for them. */
    private static String cast(String form, String type) {
        boolean isNumber = form.startsWith("'") && TypeWords.isNumber(type);
        if (isNumber && NUMBER.matcher(form.substring(1, form.length() - 1)).matches()) {
            return number(form.substring(1, form.length() - 1));
        }
        boolean isLiteral = form.startsWith("'") || NUMBER.matcher(form).matches() || form.startsWith("(array");
        boolean isSilent = isLiteral || form.equals("null") || TypeWords.isWide(type);
        return isSilent ? form : "(cast " + form + " " + type + ")";
    }
}
