package dev.alembic.testkit.fuzz;

import java.util.SplittableRandom;

/** Makes texts that break whatever is put together without care; the same ones for a seed. */
final class HostileTexts {

    private static final String[] PIECES = {
        "'",
        "''",
        "\"",
        "\"\"",
        "`",
        "``",
        "[",
        "]",
        "]]",
        "(",
        ")",
        "{",
        "}",
        "<",
        ">",
        "|",
        "&",
        ";",
        "; DROP TABLE witness; --",
        "'; DROP TABLE witness; --",
        "\"; DROP TABLE witness; --",
        "`; DROP TABLE witness; --",
        "--",
        "-- ",
        "/*",
        "*/",
        "/*! SELECT 1 */",
        "#",
        "\\",
        "\\\\",
        "\\'",
        "\\0",
        "\\n",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\b",
        "\u001a",
        "\u007f",
        " ",
        "  ",
        ".",
        ",",
        ":",
        ":a",
        "::text",
        "?",
        "??",
        "%",
        "%%",
        "%s",
        "%(a)s",
        "%1$s",
        "$",
        "$1",
        "$$",
        "$a$",
        "@",
        "@a",
        "@@version",
        "~",
        "!",
        "^",
        "*",
        "=",
        "+",
        "-",
        "0",
        "1",
        "-1",
        "0x27",
        "null",
        "NULL",
        "true",
        "select",
        "SELECT",
        "table",
        "order",
        "group",
        "user",
        "default",
        "a",
        "B",
        "Ab",
        "_",
        "__",
        "x'27'",
        "E'\\''",
        "N'a'",
        "é",
        "ß",
        "ñ",
        "Ж",
        "中",
        "文",
        "\u0301",
        "\u200b",
        "\u202e",
        "\u2028",
        "\u00a0",
        "\ufeff",
        "\ufffd",
        "\u2019",
        "\uff07",
        "\ud83d\ude00",
        "\ud834\udd1e"
    };

    private static final String[] IMPOSSIBLE = {"\0", "\ud83d", "\ude00"};
    private static final int RARELY = 200;

    private final SplittableRandom random;
    private int given;

    HostileTexts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** How many were made. */
    int given() {
        return given;
    }

    /** A text of about so many characters, or none; now and then one that no database takes. */
    String text(int length) {
        given++;
        StringBuilder text = new StringBuilder();
        int end = random.nextInt(length + 1);
        while (text.length() < end) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        if (random.nextInt(RARELY) == 0) {
            text.insert(random.nextInt(text.length() + 1), one(IMPOSSIBLE));
        }
        return text.toString();
    }

    /** A name that occurs once only, as no piece has a q; now and then one that is too long. */
    String name() {
        String number = "q" + given + "q";
        int length = random.nextInt(RARELY) < 3 ? 90 : 18;
        String text = text(length);
        int place = random.nextInt(text.length() + 1);
        boolean isSplit = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return isSplit ? text + number : text.substring(0, place) + number + text.substring(place);
    }

    private String one(String... choice) {
        return choice[random.nextInt(choice.length)];
    }
}
