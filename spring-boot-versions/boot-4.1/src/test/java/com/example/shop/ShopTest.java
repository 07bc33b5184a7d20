package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application, on a database that its revisions have made. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.health.alembic.enabled=true", "management.endpoint.health.show-components=always"})
class ShopTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Test
    void a_customer_orders() throws IOException, InterruptedException {
        assertThat(post("/customers", "{\"fullName\": \"Ada\", \"email\": \"ada@example.com\"}"))
                .contains("\"id\":1");
        assertThat(post("/customers/1/orders", "{\"total\": 12.50}")).contains("\"status\":\"OPEN\"");
        assertThat(get("/customers/1/orders")).contains("12.50");
    }

    @Test
    void the_endpoint_tells_that_nothing_is_pending() throws IOException, InterruptedException {
        assertThat(get("/actuator/alembic"))
                .contains("\"onAllHeads\":true", "\"current\":[\"f05c1b7a2d55\"]", "\"pending\":[]");
    }

    @Test
    void health_counts_migrations() throws IOException, InterruptedException {
        assertThat(get("/actuator/health/alembic")).isEqualTo("{\"status\":\"UP\"}");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
