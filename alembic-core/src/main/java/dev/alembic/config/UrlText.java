package dev.alembic.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as they are written in a url. */
final class UrlText {

    private UrlText() {}

    /** Everything that a url gives a meaning as per cent and two digits. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@code user:password}, both encoded. */
    static String encodeUserInfo(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? encode(text) : encode(text.substring(0, colon)) + ":" + encode(text.substring(colon + 1));
    }
}
