package dev.alembic.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Nodes of the tree that {@link ExpressionParser} writes: what means the same is one node. */
final class ExpressionNode {

    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)");

    private ExpressionNode() {}

    /** The opposite; that of the opposite is the operand. */
    static String negation(String operand) {
        return operand.startsWith("(not ")
                ? operand.substring("(not ".length(), operand.length() - 1)
                : "(not " + operand + ")";
    }

    static String minus(String operand) {
        return NUMBER.matcher(operand).matches() ? "-" + operand : "(- " + operand + ")";
    }

    /** Operands of AND or OR, those that are joined so already among the others. */
    static String joined(String word, String left, String right) {
        String begin = "(" + word + " ";
        return begin + inside(begin, left) + " " + inside(begin, right) + ")";
    }

    private static String inside(String begin, String operand) {
        return operand.startsWith(begin) ? operand.substring(begin.length(), operand.length() - 1) : operand;
    }

    /** A number without zeros that mean nothing. */
    static String number(String digits) {
        return new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    /** A list of one says what {@code =} says. */
    static String in(String left, List<String> values) {
        return values.size() == 1
                ? "(= " + left + " " + values.get(0) + ")"
                : "(in " + left + " " + String.join(" ", values) + ")";
    }

    /** Databases write casts of literals, and to wider types, where nobody asked for them. */
    static String cast(String operand, String type) {
        boolean isNumber = operand.startsWith("'") && TypeWords.isNumber(type);
        if (isNumber
                && NUMBER.matcher(operand.substring(1, operand.length() - 1)).matches()) {
            return number(operand.substring(1, operand.length() - 1));
        }
        boolean isLiteral =
                operand.startsWith("'") || NUMBER.matcher(operand).matches() || operand.startsWith("(array");
        boolean isSilent = isLiteral || operand.equals("null") || TypeWords.isWide(type);
        return isSilent ? operand : "(cast " + operand + " " + type + ")";
    }
}
