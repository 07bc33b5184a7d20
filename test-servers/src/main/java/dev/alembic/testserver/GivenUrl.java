package dev.alembic.testserver;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server that an environment variable names by its JDBC url, with user and password among the
 * parameters: {@code jdbc:postgresql://localhost:5432/?user=me&password=secret}.
 */
final class GivenUrl {

    private GivenUrl() {}

    static TestServer parse(ServerKind kind, String url) {
        String prefix = "jdbc:" + kind.scheme() + "://";
        if (!url.startsWith(prefix)) {
            throw new IllegalStateException("%s must begin with \"%s\".".formatted(kind.urlVariable(), prefix));
        }
        URI uri = URI.create(url.substring("jdbc:".length()));
        if (uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalStateException(
                    "%s must name one host and its port: \"%slocalhost:1234/?user=…&password=…\"."
                            .formatted(kind.urlVariable(), prefix));
        }
        Map<String, String> parameters = parameters(uri.getRawQuery());
        String user = decoded(parameters.remove("user"));
        String password = decoded(parameters.remove("password"));
        return new TestServer(kind, uri.getHost(), uri.getPort(), user, password, query(parameters));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? List.<String>of() : List.of(query.split("&"))) {
            int equals = pair.indexOf('=');
            parameters.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + value));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
